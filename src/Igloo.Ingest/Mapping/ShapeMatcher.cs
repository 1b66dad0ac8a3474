using Igloo.Model;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping;

/// <summary>What a column without a name may mean, by its values alone: surely where they have a form of their own, else to be asked about.</summary>
internal static class ShapeMatcher
{
    private const double Sure = 0.9;
    private const double Doubtful = 0.7;
    private const double LeastFit = 0.9;
    private const double LeastWords = 1.6;

    // What only values of that type look like; a telephone number could be any long number, unless its column is dialled.
    private static readonly (FieldType Type, double Certainty)[] Forms = [(DocumentMrz, Sure), (Email, Sure), (SourceUrl, Sure), (VehicleVin, Sure), (EventTime, Sure), (Phone, Sure), (PaymentCurrency, Doubtful)];

    public static HeaderMeaning Of(KindSchema schema, ColumnShape shape)
    {
        if (shape.IsEmpty) return new HeaderMeaning([], 0);
        if (shape.IsProse) return In(schema, TextNarrative, Sure);
        foreach (var (type, certainty) in Forms)
            if (Fits(type, shape)) return In(schema, type, certainty);
        return shape.MeanWords >= LeastWords && shape.Fit(PersonFullName) >= LeastFit ? In(schema, PersonFullName, Doubtful) : new HeaderMeaning([], 0);
    }

    private static bool Fits(FieldType type, ColumnShape shape) => type switch
    {
        // A day alone may be a birth, an issue or an event.
        EventTime => shape.IsMoment,
        Phone => shape.IsDialled,
        _ => shape.Fit(type) >= LeastFit,
    };

    // Which of two sides a value belongs to, no value tells.
    private static HeaderMeaning In(KindSchema schema, FieldType type, double certainty)
    {
        if (schema.Types.TryGetValue(type, out var role)) return new HeaderMeaning([new Slot(role, type)], schema.HasTwoSides && role != Role.Subject ? Doubtful : certainty);
        return schema.HasTwoSides && schema.OfRoles.Contains(type) ? new HeaderMeaning([.. schema.Roles.Meanings.Take(1).Select(side => new Slot(side, type))], Doubtful) : new HeaderMeaning([], 0);
    }
}
