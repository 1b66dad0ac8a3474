using Igloo.Model;

namespace Igloo.Ingest.Normalising;

/// <summary>Reads which way somebody went: a point of the compass, or the sender's own word. Pure, culture-free, thread-safe, total.</summary>
internal static class HeadingReader
{
    private const double FullCircle = 360;
    private const int Eighth = 45;

    private static readonly string[] Points = ["n", "ne", "e", "se", "s", "sw", "w", "nw"];

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["north"] = "n", ["northbound"] = "n", ["nb"] = "n", ["norte"] = "n", ["nord"] = "n",
        ["south"] = "s", ["southbound"] = "s", ["sb"] = "s", ["sur"] = "s", ["sud"] = "s", ["süd"] = "s",
        ["east"] = "e", ["eastbound"] = "e", ["eb"] = "e", ["este"] = "e", ["est"] = "e", ["ost"] = "e",
        ["west"] = "w", ["westbound"] = "w", ["wb"] = "w", ["oeste"] = "w", ["ouest"] = "w",
        ["northeast"] = "ne", ["noreste"] = "ne", ["southeast"] = "se", ["sureste"] = "se",
        ["southwest"] = "sw", ["suroeste"] = "sw", ["northwest"] = "nw", ["noroeste"] = "nw",
    };

    public static Reading<string> Read(string typed)
    {
        var word = TextReaders.Word(typed);
        if (!word.IsUsable) return word;
        if (Words.TryGetValue(word.Value.Replace("-", "", StringComparison.Ordinal), out var point)) return Reading.Of(point);
        if (!decimal.TryParse(word.Value.TrimEnd('°'), System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var degrees)) return word;
        // Ships send 511 where their compass tells nothing.
        return degrees <= (decimal)FullCircle ? Reading.Of(Points[(int)Math.Round((double)degrees / Eighth) % Points.Length]) : Reading.Unusable<string>("more than 360 degrees");
    }
}
