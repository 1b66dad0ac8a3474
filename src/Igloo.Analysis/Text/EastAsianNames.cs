using System.Text.RegularExpressions;

namespace Igloo.Analysis.Text;

/// <summary>Parts the surname from the rest of names that are written without a space.</summary>
/// <remarks>Pure and thread-safe. Chinese given names stay one word, as they are mostly spelt in Latin letters; Korean ones are parted by syllables, as they are.</remarks>
internal static partial class EastAsianNames
{
    // Surnames of two signs; all others have one.
    private static readonly HashSet<string> Double = new(
        "欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 夏侯 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 司徒 令狐 长孙 長孫 宇文 南宫 南宮 독고 남궁 선우 제갈 황보 사공 서문".Split(' '), StringComparer.Ordinal);

    /// <summary>The name with a space after the surname of each word of two to four Chinese or Korean signs; other names as they are.</summary>
    public static string Divided(string name) => name.AsSpan().IndexOfAnyInRange('\u3400', '\uD7A3') < 0 ? name : Korean.Replace(Chinese.Replace(name, chinese => Parted(chinese.Value)), korean => string.Join(' ', Syllables(korean.Value)));

    private static string Parted(string name) => $"{Surname(name)} {name[Surname(name).Length..]}";

    private static IEnumerable<string> Syllables(string name) => name[Surname(name).Length..].Select(syllable => syllable.ToString()).Prepend(Surname(name));

    private static string Surname(string name) => name.Length > 2 && Double.Contains(name[..2]) ? name[..2] : name[..1];

    [GeneratedRegex(@"(?<!\w)[\u3400-\u9FFF]{2,4}(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese { get; }

    [GeneratedRegex(@"(?<!\w)[\uAC00-\uD7A3]{2,4}(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Korean { get; }
}
