using Igloo.Model;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping;

/// <summary>What a kind cannot be without, found by its values where one column alone could be it and its header has a word that nobody taught: the number that was called, the amount of a transfer.</summary>
/// <remarks>A header whose words are all known says what its column is, and fills no gap; of two columns that could, neither does.</remarks>
internal sealed class Gaps(KindSchema schema, HeaderMatcher matcher, MappedColumn[] columns, ColumnShape[] shapes)
{
    private const double Nearly = 0.9;
    private const double LeastWords = 1.6;
    private const double MostWords = 4;
    private const double MuchMore = 5;

    /// <summary>Fills the gaps that can be filled.</summary>
    /// <param name="isPlain">Whether words and looks leave little doubt of the kind: only then is a gap one.</param>
    /// <param name="isLikeliest">Whether the words speak for this kind before all others: what a header says beside a word that nobody taught is then believed.</param>
    public void Fill(bool isPlain, bool isLikeliest)
    {
        FillTheDay();
        if (isPlain && schema.HasTwoSides && schema.BareRole.Contains(Phone)) FillTheSides();
        if (!isPlain && !isLikeliest) return;
        foreach (var need in schema.Needs) Fill(need, isPlain);
    }

    // Beside a time of day the only day is its day, whatever stands over it.
    private void FillTheDay()
    {
        if (!schema.Types.TryGetValue(EventTime, out var role)) return;
        int[] times = [.. Enumerable.Range(0, columns.Length).Where(i => columns[i] is { Type: EventTime, Decision: ColumnDecision.Accepted } && columns[i].Role == role)];
        if (times is [var clock] && shapes[clock].IsClock) Take(new Slot(role, EventTime), i => shapes[i].IsDay);
    }

    // Each end of a call has a number: a column that names an end and holds numbers holds its own, and beside one end's number the only other one is the other's.
    private void FillTheSides()
    {
        foreach (var side in schema.Roles.Meanings.Where(side => PhoneOf(side) < 0)) Take(new Slot(side, Phone), i => matcher.NamesSide(columns[i].Name, side));
        Role[] open = [.. schema.Roles.Meanings.Where(side => PhoneOf(side) < 0)];
        if (open is not [var other] || schema.Roles.Meanings.FirstOrDefault(side => side != other) is var told && PhoneOf(told) is < 0) return;
        Take(new Slot(other, Phone), i => Math.Abs(shapes[i].MeanLength - shapes[PhoneOf(told)].MeanLength) <= 1);
    }

    private void Fill(Need need, bool isPlain)
    {
        if (columns.Any(column => column.Decision == ColumnDecision.Accepted && need.IsMetBy(new Slot(column.Role, column.Type!.Value)))) return;
        foreach (var slot in schema.Types.Select(type => new Slot(type.Value, type.Key)).Where(need.IsMetBy))
            if (Take(slot, i => (isPlain || columns[i].Type == slot.Type) && (!schema.HasTwoSides || slot.Role == Role.Subject))) return;
    }

    private bool Take(Slot slot, Func<int, bool> isFit)
    {
        var candidates = Enumerable.Range(0, columns.Length).Where(i => IsOpen(i) && LooksLike(columns[i], slot.Type, shapes[i]) && isFit(i)).ToList();
        if (slot.Type == PaymentAmount && candidates.Count > 1) candidates = Largest(candidates);
        if (candidates is not [var only]) return false;
        columns[only] = MappedColumn.Accepted(columns[only].Name, slot, Neighbours.OnlyOne);
        return true;
    }

    // What a transfer costs is far less than what is transferred.
    private List<int> Largest(List<int> amounts)
    {
        List<int> ordered = [.. amounts.OrderByDescending(i => shapes[i].MeanAmount)];
        return shapes[ordered[0]].MeanAmount >= MuchMore * shapes[ordered[1]].MeanAmount ? [ordered[0]] : amounts;
    }

    // Left or hardly worth a question, and not because its words are known.
    private bool IsOpen(int i) => !shapes[i].IsEmpty && matcher.IsOpen(columns[i].Name)
        && (columns[i].Decision == ColumnDecision.Ignored || (columns[i].Decision == ColumnDecision.Ask && columns[i].Confidence <= HeaderMatcher.Contained));

    private int PhoneOf(Role side) => Array.FindIndex(columns, column => column is { Type: Phone, Decision: ColumnDecision.Accepted } && column.Role == side);

    private static bool LooksLike(MappedColumn column, FieldType type, ColumnShape shape) => type switch
    {
        EventTime => shape.IsMoment || (shape.IsDay && shape.AreOfSomeYears),
        PaymentAmount => shape.IsUnmistakably(PaymentAmount),
        Phone => shape.Dialable >= Nearly && !shape.AreRunning && !shape.IsUnmistakably(PlaceLatitude),
        VehiclePlate => shape.IsUnmistakably(VehiclePlate),
        PersonFullName => shape.MeanWords is >= LeastWords and <= MostWords && shape.Fit(PersonFullName) >= Nearly && !shape.AreCompanies && (column.Type == PersonFullName || shape.AreVaried),
        _ => false,
    };
}
