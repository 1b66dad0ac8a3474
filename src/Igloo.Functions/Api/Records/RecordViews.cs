using System.Text.Json;
using Igloo.Functions.Serving;

namespace Igloo.Functions.Api.Records;

/// <summary>Makes the views of a source row.</summary>
internal static class RecordViews
{
    private const string Mask = "(masked)";

    public static RecordView Of(SourceRow found)
    {
        var (record, upload) = (found.Record, found.Upload);
        var raw = JsonSerializer.Deserialize<Dictionary<string, string>>(record.RawJson) ?? [];
        var masked = upload.MaskedColumns.Where(raw.ContainsKey).ToList();
        foreach (var column in masked) raw[column] = Mask;
        return new RecordView(
            record.Id.ToString(), upload.Id.ToString(), upload.Path.File, upload.Path.Source.ToString(), record.Row.Sheet, record.Row.Number,
            upload.ContentSha256, raw, masked, [.. record.Fields.Select(FieldView.Of)]);
    }

    public static EvidenceView EvidenceOf(SourceRow found) => new(
        found.Record.Id.ToString(), found.Upload.Id.ToString(), found.Upload.Path.File, found.Upload.Path.Source.ToString(),
        found.Record.Row.Sheet, found.Record.Row.Number, found.Record.Kind, [.. found.Record.Fields.Select(FieldView.Of)]);
}
