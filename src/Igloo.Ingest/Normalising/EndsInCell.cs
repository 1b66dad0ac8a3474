using System.Text.RegularExpressions;
using Igloo.Model;

namespace Igloo.Ingest.Normalising;

/// <summary>Cells that name the ends of a call or message each behind a word, as reports of handsets do: <c>From: +12025550101 Ana Ruiz</c> and, on the next line, <c>To: +12025550134 (owner)</c>. Pure, thread-safe.</summary>
internal static partial class EndsInCell
{
    private const int LeastDigits = 3;

    private static readonly char[] Around = [' ', '\r', '\n', '\t', ';', ','];

    /// <summary>Each end with its part in the row, its contact as written and the name behind that, in order; <see langword="null"/> for a cell that does not begin with such a word.</summary>
    public static IReadOnlyList<(Role Role, string Contact, string? Name)>? Of(string cell)
    {
        if (!cell.Contains(':', StringComparison.Ordinal)) return null;
        var labels = Labels.Matches(cell);
        if (labels.Count == 0 || labels[0].Index > 0) return null;
        return [.. labels.Select((label, i) => End(label.Groups["from"].Success ? Role.From : Role.To, cell[(label.Index + label.Length)..(i + 1 < labels.Count ? labels[i + 1].Index : cell.Length)].Trim(Around)))];
    }

    private static (Role Role, string Contact, string? Name) End(Role role, string text)
    {
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        if (blank < 0 || text.AsSpan(blank).ContainsAnyInRange('0', '9') || text.Take(blank).Count(char.IsAsciiDigit) < LeastDigits) return (role, text, null);
        var name = text[(blank + 1)..].Trim();
        return (role, text[..blank], name.Length == 0 || name[0] == '(' ? null : name);
    }

    [GeneratedRegex(@"(?:^|[\n;])\s*(?:(?<from>from|de|von|da|desde|от)|(?<to>to|para|hacia|an|a|à|кому)):\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Labels { get; }
}
