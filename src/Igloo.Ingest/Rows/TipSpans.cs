using Igloo.Ingest.Mapping;
using Igloo.Model;

namespace Igloo.Ingest.Rows;

/// <summary>Takes the first phone, plate and e-mail address that a tip's text names: one row names one of each in one part.</summary>
internal sealed class TipSpans(string phoneRegion)
{
    private readonly NarrativeSpans _spans = new(phoneRegion);

    public void Add(string narrative, RowDraft draft)
    {
        foreach (var span in _spans.Of(narrative))
            if (TypeOf(span.Kind) is { } type) draft.Add(new Slot(Role.Subject, type), narrative.Substring(span.Start, span.Length), span.Value);
    }

    private static FieldType? TypeOf(SpanKind kind) => kind switch
    {
        SpanKind.Phone => FieldType.Phone,
        SpanKind.Plate => FieldType.VehiclePlate,
        SpanKind.Email => FieldType.Email,
        _ => null,
    };
}
