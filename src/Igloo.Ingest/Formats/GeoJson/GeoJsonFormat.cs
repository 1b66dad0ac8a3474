using Igloo.Ingest.Formats.Content;
using Igloo.Ingest.Formats.Json;

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
        return head.AsSpan().TrimStart() is ['{', ..] && head.Contains("\"FeatureCollection\"", StringComparison.Ordinal);
    }

    public IEnumerable<RawRow> Read(FileContent content, char? delimiter, CancellationToken cancellation)
    {
        using var text = content.OpenText();
        if (!new ArrayFinder(text).Arrays().Contains("features")) throw new UnreadableFileException("the GeoJSON has no array of features; it may have been cut off on its way, send it again");
        foreach (var row in JsonElements.Of(text, new TableHeader(content.Table("")), isOpened: true, "array of features", cancellation, NameOf)) yield return row;
    }

    // What the feature is about stands in its properties; the wrapping says nothing.
    private static string NameOf(string member) =>
        member.StartsWith(Properties, StringComparison.Ordinal) ? member[Properties.Length..]
        : member is "type" or "geometry.type" ? $"geojson {member}"
        : member.StartsWith(Geometry, StringComparison.Ordinal) ? member[Geometry.Length..]
        : member;
}
