using System.Globalization;
using Igloo.Analysis.Resolving;

namespace Igloo.Accuracy.Resolution;

/// <summary>Scores the judgement of two names with nothing else known.</summary>
internal static class NamePairs
{
    public static IEnumerable<string> Score(string cases)
    {
        var rows = CsvRows.Read(cases).ToList();
        yield return Line("persons", rows.Where(row => row["schema"] == "Person"));
        yield return Line("all", rows);
    }

    private static string Line(string name, IEnumerable<Dictionary<string, string>> rows)
    {
        var (pairs, hits, said, real) = (0, 0, 0, 0);
        foreach (var row in rows)
        {
            var isSame = row["is_match"] == "true";
            var saysSame = row["schema"] == "Person" ? NameJudge.AreOnePerson(row["name1"], row["name2"]) : NameJudge.AreOneOrganization(row["name1"], row["name2"]);
            pairs++;
            if (isSame) real++;
            if (saysSame) said++;
            if (isSame && saysSame) hits++;
        }

        var (precision, recall) = (hits / (double)Math.Max(1, said), hits / (double)Math.Max(1, real));
        return string.Create(CultureInfo.InvariantCulture, $"| {name} | {pairs} | {precision:0.0000} | {recall:0.0000} | **{2 * precision * recall / Math.Max(1e-9, precision + recall):0.0000}** |");
    }
}
