using System.Globalization;
using System.Text;
using Igloo.Worlds.Chance;
using Igloo.Worlds.Folk;

namespace Igloo.Worlds.Agencies;

/// <summary>How clerks write down what they hear: each agency has its habits, and all of them slip.</summary>
internal sealed class Spelling(Dice dice)
{
    private const int TypoPercent = 4;
    private const int SwapPercent = 4;

    /// <summary>As heard: accents and both family names mostly kept.</summary>
    public (string Given, string Family) Interview(PersonName name)
    {
        var family = name.SecondFamily is not null && dice.InHundred(65) ? $"{name.Family} {name.SecondFamily}" : name.Family;
        var given = dice.InHundred(70) ? name.Given : FirstWord(name.Given);
        return (Slipped(given), Slipped(dice.InHundred(60) ? family : Plain(family)));
    }

    /// <summary>Capitals without accents, second family name mostly dropped, as payment systems print.</summary>
    public string Counter(Party party)
    {
        if (party is not Person person) return Plain(party.Name).ToUpperInvariant();
        var names = person.Names;
        var second = names.SecondFamily is not null && dice.InHundred(20) ? " " + names.SecondFamily : "";
        return Slipped(Plain($"{(dice.InHundred(80) ? FirstWord(names.Given) : names.Given)} {names.Family}{second}")).ToUpperInvariant();
    }

    /// <summary>As on the papers, without accents.</summary>
    public string Papers(Party party) => party is Person ? Slipped(Plain(party.Name)) : party.Name;

    /// <summary>Capitals and no accents, family and given name apart, as tickets print.</summary>
    public (string Surname, string Given) Ticket(PersonName name) =>
        (Slipped(Plain(name.Family)).ToUpperInvariant(), Plain(FirstWord(name.Given)).ToUpperInvariant());

    /// <summary>A birth date as typed: sometimes day and month change places.</summary>
    public DateOnly Born(DateOnly date) => date.Day <= 12 && dice.InHundred(SwapPercent) ? new DateOnly(date.Year, date.Day, date.Month) : date;

    /// <summary>(202) 555-0134.</summary>
    public static string National(Phone phone) => $"({phone.Digits[1..4]}) {phone.Digits[4..7]}-{phone.Digits[7..]}";

    /// <summary>202-555-0134.</summary>
    public static string Dashed(Phone phone) => $"{phone.Digits[1..4]}-{phone.Digits[4..7]}-{phone.Digits[7..]}";

    /// <summary>+1 202 555 0134.</summary>
    public static string International(Phone phone) => $"+1 {phone.Digits[1..4]} {phone.Digits[4..7]} {phone.Digits[7..]}";

    /// <summary>ABC-1234, ABC 1234 or abc1234.</summary>
    public string Plate(Vehicle vehicle) => dice.Below(4) switch
    {
        0 => $"{vehicle.Plate[..3]} {vehicle.Plate[3..]}",
        1 => vehicle.Plate.ToLowerInvariant(),
        _ => Hyphened(vehicle),
    };

    /// <summary>ABC-1234.</summary>
    public static string Hyphened(Vehicle vehicle) => $"{vehicle.Plate[..3]}-{vehicle.Plate[3..]}";

    private static string FirstWord(string text) => text.Split(' ')[0];

    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                plain.Append(letter switch { 'ø' => 'o', 'ł' => 'l', 'ı' => 'i', _ => letter });
        return plain.ToString();
    }

    // One slip inside a word: two letters change places, or one is left out or doubled.
    private string Slipped(string text)
    {
        if (text.Length < 5 || !dice.InHundred(TypoPercent)) return text;
        var at = dice.Between(1, text.Length - 3);
        if (!char.IsLetter(text[at]) || !char.IsLetter(text[at + 1])) return text;
        return dice.Below(3) switch
        {
            0 => $"{text[..at]}{text[at + 1]}{text[at]}{text[(at + 2)..]}",
            1 => text.Remove(at, 1),
            _ => text.Insert(at, text[at..(at + 1)]),
        };
    }
}
