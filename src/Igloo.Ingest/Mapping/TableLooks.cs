using Igloo.Model;

namespace Igloo.Ingest.Mapping;

/// <summary>What the columns of a table look like, whatever is written over them: a word for each form that few things share, such as <c>~moment</c>. No language and no sender changes it.</summary>
internal static class TableLooks
{
    private const double Nearly = 0.9;
    private const int LeastCoordinate = 7;
    private const string Mark = "~";
    private const string Several = "+";

    /// <summary>A word for each form that a column has, and one more for each that several have. Of a column that holds a protected trait none.</summary>
    public static IReadOnlyCollection<string> Of(TableSample table, IReadOnlyList<ColumnShape> shapes)
    {
        var letters = TableLetters.Of(table.Header.Columns);
        return
        [
            .. shapes.Where((_, i) => TraitHeaders.Of(table.Header.Columns[i], letters) is null).Select(Look).OfType<string>().GroupBy(look => look)
                .SelectMany(alike => alike.Count() > 1 ? [Mark + alike.Key, Mark + alike.Key + Several] : new[] { Mark + alike.Key }).Order(StringComparer.Ordinal),
        ];
    }

    private static string? Look(ColumnShape shape) => shape switch
    {
        { IsEmpty: true } => null,
        { IsProse: true } => "prose",
        { Form: { } form } => form.ToString().ToLowerInvariant(),
        { IsMoment: true } => "moment",
        { IsClock: true } => "clock",
        { IsDay: true } => shape.AreOfManyYears ? "birth" : "day",
        { AreWholeNames: true } => "names",
        { AreCompanies: true } => "companies",
        _ when IsCoordinate(shape) => "coordinate",
        _ when shape.IsUnmistakably(FieldType.PaymentAmount) => "money",
        _ => shape.Dialable > Nearly ? "dialable" : null,
    };

    // Up to 180, and with more decimals than a price has: 30.1234.
    private static bool IsCoordinate(ColumnShape shape) => shape.MeanLength >= LeastCoordinate && (shape.IsUnmistakably(FieldType.PlaceLatitude) || shape.IsUnmistakably(FieldType.PlaceLongitude));
}
