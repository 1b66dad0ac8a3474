using Igloo.Ingest.Formats.Content;
using Igloo.Ingest.Formats.Json;
using Igloo.Ingest.Formats.JsonArray;
using Igloo.Model;

namespace Igloo.Ingest.Formats.GeoJson;

/// <summary>A GeoJSON feature collection (RFC 7946): a row a feature, its properties and its coordinates.</summary>
internal sealed class GeoJsonFormat : IFileFormat
{
    private const string Properties = "properties.";
    private const string Geometry = "geometry.";

    public string Name => "GeoJSON";

    public bool IsText => true;

    public bool Recognises(FileContent content)
    {
        var head = content.HeadText();
        return head.AsSpan().TrimStart() is ['{', ..] && MemberFinder.Mentions(head, "FeatureCollection");
    }

    public IEnumerable<RawRow> Read(FileContent content, char? delimiter, CancellationToken cancellation)
    {
        var header = new TableHeader(content.Table(""));
        using var text = content.OpenText();
        if (!MemberFinder.GoTo(text, "features", '[')) throw new UnreadableFileException("the GeoJSON has no array of features; it may have been cut off on its way, send it again");
        var scanner = new ElementScanner(text, isOpened: true);
        var number = 0L;
        while (scanner.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var row = new RowRef(header.Table, ++number);
            yield return scanner.IsTooLong
                ? RawRow.Bad(row, header, scanner.Text, $"is longer than {Limits.RowLength} characters; send points, not outlines")
                : JsonRow.Of(row, header, scanner.Text, NameOf);
        }

        if (!scanner.IsClosed) throw new UnreadableFileException($"the GeoJSON ends after {number} features without its closing bracket: it was cut off on its way; send it again");
    }

    // What the feature is about stands in its properties; the wrapping says nothing.
    private static string NameOf(string member) =>
        member.StartsWith(Properties, StringComparison.Ordinal) ? member[Properties.Length..]
        : member is "type" or "geometry.type" ? $"geojson {member}"
        : member.StartsWith(Geometry, StringComparison.Ordinal) ? member[Geometry.Length..]
        : member;
}
