using Igloo.Ingest.Formats;
using Igloo.Ingest.Mapping;
using Igloo.Ingest.Normalising;
using Igloo.Ingest.Quality;
using Igloo.Model;

namespace Igloo.Ingest.Rows;

/// <summary>What is done with each column of a table.</summary>
/// <param name="Schema">What the rows tell; <see langword="null"/> when nobody knows, and every row is set aside.</param>
/// <param name="Columns">One per column of the header.</param>
/// <param name="Bindings">The accepted columns as fields.</param>
internal sealed record TablePlan(KindSchema? Schema, IReadOnlyList<MappedColumn> Columns, IReadOnlyList<Binding> Bindings)
{
    public static TablePlan Unknown(TableHeader header)
    {
        var letters = TableLetters.Of(header.Columns);
        return new(null, [.. header.Columns.Select(name => Unmapped(name, letters))], []);
    }

    public static TablePlan Of(TableHeader header, RecordKind kind, IReadOnlyList<MappedColumn> mapped, Func<MappedColumn, ReadingRules> rules)
    {
        var byName = mapped.ToDictionary(column => column.Name, StringComparer.Ordinal);
        var letters = TableLetters.Of(header.Columns);
        MappedColumn[] columns = [.. header.Columns.Select(name => byName.GetValueOrDefault(name) ?? Unmapped(name, letters))];
        var bindings = new List<Binding>();
        var slots = Enumerable.Range(0, columns.Length).Where(i => columns[i].Decision == ColumnDecision.Accepted).GroupBy(i => new Slot(columns[i].Role, columns[i].Type!.Value)).ToDictionary(slot => slot.Key, slot => slot.ToArray());
        foreach (var (slot, of) in slots)
        {
            if (slot.Type == FieldType.EventEndTime && of is [var end] && columns[end].DateOrder is null && slots.GetValueOrDefault(slot with { Type = FieldType.EventTime }) is { Length: 1 or 2 } began)
                bindings.Add(End(slot, end, began, columns, rules));
            else bindings.AddRange(Bind(slot, of, columns, column => FieldReaders.For(slot.Type, rules(columns[column]))));
        }

        return new TablePlan(KindSchemas.Of(kind), columns, InOrder(bindings));
    }

    /// <summary>Columns that hold a protected trait.</summary>
    public IReadOnlyList<string> MaskedColumns => [.. Columns.Where(column => column.Decision == ColumnDecision.Refused).Select(column => column.Name)];

    public ColumnCounter[] Counters(TableHeader header) => [.. Columns.Select(column => new ColumnCounter(header.Table, column))];

    // What a column says by itself comes before what a zone says; else in the order of a record's fields, so that few must be moved.
    private static Binding[] InOrder(IEnumerable<Binding> bindings) =>
        [.. bindings.OrderBy(binding => binding is MrzBinding).ThenBy(binding => binding.Slot.Role).ThenBy(binding => binding.Slot.Type)];

    private static EndBinding End(Slot slot, int end, int[] began, MappedColumn[] mapped, Func<MappedColumn, ReadingRules> rules)
    {
        var (day, clock) = DayAndClock(began, mapped);
        return new EndBinding(end, day, clock, slot, FieldReaders.For(slot.Type, rules(mapped[end])), new TimeReader(rules(mapped[day]).Zone, rules(mapped[day]).Order, rules(mapped[day]).PhoneRegion).ReadEnd);
    }

    // Of two columns that make one time, that whose order of day and month is known holds the day.
    private static (int Day, int Clock) DayAndClock(int[] columns, MappedColumn[] mapped) =>
        mapped[columns[0]].DateOrder is null && mapped[columns[^1]].DateOrder is not null ? (columns[^1], columns[0]) : (columns[0], columns[^1]);

    private static IEnumerable<Binding> Bind(Slot slot, int[] columns, MappedColumn[] mapped, Func<int, Func<string, Reading<string>>> reader)
    {
        if (slot.Type is FieldType.EventTime or FieldType.EventEndTime && columns.Length == 2)
        {
            var (day, clock) = DayAndClock(columns, mapped);
            return [new DayAndClockBinding(day, clock, slot, reader(day), reader(clock))];
        }

        if (slot.Type is FieldType.PersonGivenName or FieldType.PersonFamilyName && columns.Length == 2) return [new TwoPartsBinding(columns[0], columns[1], slot, reader(columns[0]))];
        if (slot.Type == FieldType.PaymentAmount && columns.Length == 2 && OfWay(MoneyWay.Out) is { } debit && OfWay(MoneyWay.In) is { } credit) return [new DebitsAndCreditsBinding(debit, credit, slot, reader(debit))];
        if (slot.Type == FieldType.PersonBirthDate && columns.Length == 3 && BirthParts.Of([.. columns.Select(column => mapped[column].Name)]) is { } parts)
            return [new BirthPartsBinding(columns[parts.Year], columns[parts.Month], columns[parts.Day], slot, reader(columns[parts.Year]))];
        return columns.Select<int, Binding>(column => slot.Type switch
        {
            FieldType.PlaceLatitude => new LatitudeBinding(column, slot, reader(column)),
            FieldType.DocumentMrz => new MrzBinding(column, slot),
            FieldType.Phone when slot.Role is Role.From or Role.To => new EndsBinding(column, slot, reader(column)),
            _ => new ValueBinding(column, slot, reader(column)),
        });

        int? OfWay(MoneyWay way) => columns.Where(column => mapped[column].Way == way).Select(column => (int?)column).FirstOrDefault();
    }

    private static MappedColumn Unmapped(string name, TableLetters letters) => new()
    {
        Name = name,
        Confidence = 0,
        Decision = TraitHeaders.Of(name, letters) is null ? ColumnDecision.Ignored : ColumnDecision.Refused,
    };
}
