using Igloo.Analysis.Text;

namespace Igloo.Analysis.Resolving;

/// <summary>Brings rows of other tables into a prepared one: under its numbers, and each different row once. Not thread-safe.</summary>
internal sealed class TableGrowth
{
    private readonly PreparedTable _table;
    private readonly Dictionary<(int House, int Street), int> _homes = [];
    private readonly Dictionary<BirthDate, int> _births = [];
    private readonly Dictionary<ulong, int> _rows;

    /// <param name="table">The table.</param>
    /// <param name="rows">Its different rows.</param>
    /// <param name="alone">Those of them that stand for themselves whatever others hold.</param>
    public TableGrowth(PreparedTable table, int[] rows, IReadOnlySet<int> alone)
    {
        (_table, _rows) = (table, new Dictionary<ulong, int>(rows.Length));
        foreach (var row in rows)
        {
            ref readonly var values = ref table.Rows[row];
            if (values[RowValues.Home] >= 0) _homes.TryAdd((values[RowValues.House], values[RowValues.Street]), values[RowValues.Home]);
            if (alone.Count == 0 || !alone.Contains(row)) _rows[PlaceOf(values)] = row;
        }

        for (var birth = 0; birth < table.Births.Length; birth++) _births[table.Births[birth]] = birth;
    }

    /// <summary>The row of the table that holds what each row of another holds; those that are new are added.</summary>
    public int[] Adopt(PreparedTable others)
    {
        AdoptBirths(others.Births);
        var rows = new int[others.Count];
        for (var row = 0; row < rows.Length; row++)
        {
            var values = Adopted(others, others.Rows[row]);
            var place = PlaceOf(values);
            if (!_rows.TryGetValue(place, out rows[row])) _rows[place] = rows[row] = _table.Append(values);
        }

        return rows;
    }

    // The hash of a row, or the first free number after it where another row has it.
    private ulong PlaceOf(in RowValues values)
    {
        var place = DistinctRows.HashOf(values);
        while (_rows.TryGetValue(place, out var row) && !((ReadOnlySpan<int>)_table.Rows[row]).SequenceEqual(values)) place++;
        return place;
    }

    private void AdoptBirths(BirthDate[] births)
    {
        var added = new List<BirthDate>();
        foreach (var birth in births)
            if (_births.TryAdd(birth, _births.Count)) added.Add(birth);
        _table.Append(added);
    }

    private RowValues Adopted(PreparedTable others, in RowValues other)
    {
        var values = other;
        values[RowValues.Given] = Name(_table.Given, others.Given, others.Tokens, other[RowValues.Given]);
        values[RowValues.Family] = Name(_table.Family, others.Family, others.Tokens, other[RowValues.Family]);
        values[RowValues.Whole] = Name(_table.Whole, others.Whole, others.Tokens, other[RowValues.Whole]);
        values[RowValues.Organization] = Name(_table.Organization, others.Organization, others.Tokens, other[RowValues.Organization]);
        values[RowValues.Birth] = other[RowValues.Birth] is >= 0 and var birth ? _births[others.Births[birth]] : -1;
        AdoptAddress(others.Address, other, ref values);
        values[RowValues.Phone] = _table.Phone.Adopt(others.Phone, other[RowValues.Phone]);
        values[RowValues.Email] = _table.Email.Adopt(others.Email, other[RowValues.Email]);
        values[RowValues.Document] = _table.Document.Adopt(others.Document, other[RowValues.Document]);
        values[RowValues.Account] = _table.Account.Adopt(others.Account, other[RowValues.Account]);
        values[RowValues.Plate] = _table.Plate.Adopt(others.Plate, other[RowValues.Plate]);
        return values;
    }

    private static int Name(NameColumn names, NameColumn others, NameTokens words, int other) => other < 0 ? -1 : names.Adopt(others, words, other);

    private void AdoptAddress(AddressColumn others, in RowValues other, ref RowValues values)
    {
        var address = _table.Address;
        values[RowValues.House] = Text(address.Houses, others.Houses, other[RowValues.House]);
        values[RowValues.Street] = other[RowValues.Street] is >= 0 and var street ? address.AdoptStreet(others.Streets[street]) : -1;
        values[RowValues.Town] = Text(address.Towns, others.Towns, other[RowValues.Town]);
        values[RowValues.PostalCode] = Text(address.PostalCodes, others.PostalCodes, other[RowValues.PostalCode]);
        values[RowValues.Home] = other[RowValues.Home] < 0 ? -1 : HomeOf((values[RowValues.House], values[RowValues.Street]));
    }

    private static int Text<T>(T texts, T others, int other) where T : TextNumbers => other < 0 ? -1 : texts.NumberOf(others.SpanOf(other));

    // Homes that only later rows have are numbered on.
    private int HomeOf((int House, int Street) home)
    {
        if (!_homes.TryGetValue(home, out var number)) _homes[home] = number = _table.Address.HomeCount + _homes.Count;
        return number;
    }
}
