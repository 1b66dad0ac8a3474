using Igloo.Ingest.Mapping;
using Igloo.Model;

namespace Igloo.Ingest.Rows;

/// <summary>What a row's text adds to its columns: things it names, each with its place in the text, signs it tells, and an earlier row that it repeats.</summary>
/// <remarks>Remembers the texts of its table, the first ten thousand of them: for one thread at a time.</remarks>
internal sealed class NarrativeFields(string phoneRegion)
{
    private readonly NarrativeSpans _spans = new(phoneRegion);
    private readonly RepeatedTexts _texts = new();

    /// <summary>Texts that nearly repeat an earlier one.</summary>
    public int Repeats { get; private set; }

    /// <summary>Adds what the narrative of a row of some kind tells.</summary>
    public void Add(RawRowTold told, RowDraft draft)
    {
        AddThings(told, draft);
        foreach (var sign in Indicators.Of(told.Text)) AddSign(told.Text, sign, draft);
        if (_texts.EarlierOf(told.Text, told.Path) is not { } earlier) return;
        Repeats++;
        draft.Add(new Slot(Role.Subject, FieldType.TextRepeats), earlier, earlier);
    }

    private void AddThings(RawRowTold told, RowDraft draft)
    {
        var spans = _spans.Of(told.Text);
        foreach (var span in spans)
        {
            if (TypeOf(span.Kind) is not { } type || draft.Holds(type, span.Value)) continue;
            var raw = told.Text.Substring(span.Start, span.Length);
            // A tip or advert is about what it names first; elsewhere the row has its own subject.
            if (told.IsItsSubject && !draft.Has(Role.Subject, type)) draft.Add(new Slot(Role.Subject, type), raw, span.Value, span.Start);
            else draft.AddNamed(type, raw, span.Value, span.Start);
        }

        // After all that has a number of its own: parts are few.
        foreach (var span in spans)
            if (NamedTypeOf(span) is { } type && !IsTold(draft, type, span.Value)) draft.AddNamed(type, told.Text.Substring(span.Start, span.Length), span.Value, span.Start);
    }

    // A row that knows the town knows the place.
    private static bool IsTold(RowDraft draft, FieldType type, string value) => draft.Holds(type, value) || (type == FieldType.PlaceName && draft.Holds(FieldType.AddressCity, value));

    private static void AddSign(string text, IndicatorSpan sign, RowDraft draft)
    {
        if (sign.IsNegated) return;
        var name = Indicators.Names[sign.Indicator - 1];
        var value = sign.IsHedged ? $"{name} (in doubt)" : name;
        if (!draft.Holds(FieldType.TextSign, value)) draft.AddOneMore(new Slot(Role.Subject, FieldType.TextSign), text.Substring(sign.Start, sign.Length), value, sign.Start);
    }

    // Days, sums and web addresses name nobody and nothing by themselves.
    private static FieldType? TypeOf(SpanKind kind) => kind switch
    {
        SpanKind.Phone => FieldType.Phone,
        SpanKind.Plate => FieldType.VehiclePlate,
        SpanKind.Email => FieldType.Email,
        SpanKind.Vin => FieldType.VehicleVin,
        SpanKind.Document => FieldType.DocumentNumber,
        SpanKind.Account => FieldType.AccountNumber,
        SpanKind.UserName => FieldType.OnlineHandle,
        _ => null,
    };

    // Whom a text names is never what it is about: being told of is nobody's own conduct. One word of a name is anybody's.
    private static FieldType? NamedTypeOf(TextSpan span) => span.Kind switch
    {
        SpanKind.Name when span.Value.Contains(' ', StringComparison.Ordinal) => FieldType.PersonFullName,
        SpanKind.Place => FieldType.PlaceName,
        SpanKind.Address => FieldType.AddressFull,
        _ => null,
    };
}

/// <summary>A row's text as received, and where it stands.</summary>
/// <param name="Text">Unmasked: masking must not hide a number from the patterns.</param>
/// <param name="Path">The row's path.</param>
/// <param name="IsItsSubject">Whether the row is about what its text names, as tips and adverts are.</param>
internal readonly record struct RawRowTold(string Text, string Path, bool IsItsSubject);
