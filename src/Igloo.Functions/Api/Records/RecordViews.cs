using Igloo.Functions.Serving;
using Igloo.Model;
using Microsoft.AspNetCore.Mvc;

namespace Igloo.Functions.Api.Records;

/// <summary>Makes the views of a source row.</summary>
internal static class RecordViews
{
    private const string Mask = "(masked)";

    /// <summary>The row as it was sent; with a mask, without telling who its protected people are.</summary>
    public static RecordView Of(SourceRow found, PersonMask? mask = null)
    {
        var (sent, upload) = (found.Record, found.Upload);
        var (record, hidden) = mask?.Of(found) ?? (sent, 0);
        var raw = sent.Sent.Columns.Zip(sent.Sent.Texts).ToDictionary(column => column.First, column => column.Second, StringComparer.Ordinal);
        var masked = upload.MaskedColumns.Where(raw.ContainsKey).ToList();
        if (hidden > 0) raw = mask!.Of(found, raw);
        foreach (var column in masked) raw[column] = Mask;
        return new RecordView(
            sent.Id.ToString(), upload.Id.ToString(), upload.Path.File, upload.Path.Source.ToString(), sent.Row.Sheet, sent.Row.Number,
            upload.ContentSha256, raw, masked, hidden, [.. record.Fields.Select(FieldView.Of)]);
    }

    public static EvidenceView EvidenceOf(SourceRow found, PersonMask mask) => new(
        found.Record.Id.ToString(), found.Upload.Id.ToString(), found.Upload.Path.File, found.Upload.Path.Source.ToString(),
        found.Record.Row.Sheet, found.Record.Row.Number, found.Record.Kind, [.. mask.Of(found).Record.Fields.Select(FieldView.Of)]);

    public static IActionResult NotAnId(string text) =>
        Problem.BadRequest($"'{text}' is not a record id.", "They are 32 hex digits; take one from a lead's evidence.");

    public static IActionResult Missing(RecordId id) => Problem.NotFound($"There is no record {id} that you may see.");
}
