using Igloo.Analysis.Text;
using Igloo.Model;

namespace Igloo.Analysis.Resolving;

/// <summary>A table with every distinct value read once, ready to be compared many times. Immutable.</summary>
internal sealed class PreparedTable
{
    // Each name of an organisation as it was first written.
    private readonly List<string> _written = [];

    /// <param name="table">The records.</param>
    /// <param name="order">Which of its rows stands where.</param>
    /// <param name="keepsRecords">Whether <paramref name="table"/> keeps what was read; without it each column goes as soon as it is prepared.</param>
    /// <param name="threads">How many threads may prepare it; one who is asked for is a table of one row, which needs none.</param>
    /// <param name="isDayFirst">Whether dates of birth write the day before the month; without it their column tells.</param>
    public PreparedTable(RecordTable table, int[] order, bool keepsRecords = true, ParallelOptions? threads = null, bool? isDayFirst = null)
    {
        RawColumn? Column(FieldType type) => keepsRecords ? table.Column(type, order) : table.TakeColumn(type, order);
        CodeColumn Codes(FieldType type) => new(type, Count, Column(type));

        table.BringWaiting();
        Count = table.Count;
        if (Count < WorthThreads) threads = null;
        (Given, Family, Whole, Organization) = (NewNames(), NewNames(), NewNames(), NewNames());
        CodeColumn? phone = null, email = null, document = null, account = null, plate = null;
        AddressColumn? address = null;
        BirthDate[] births = [];
        SideBySide.Do(
            threads,
            () => ReadNames(Column(FieldType.PersonGivenName), Column(FieldType.PersonFamilyName), Column(FieldType.PersonFullName), Column(FieldType.OrganizationName)),
            () => address = new AddressColumn(
                Count, Column(FieldType.AddressFull), Column(FieldType.AddressHouseNumber), Column(FieldType.AddressStreet), Column(FieldType.AddressCity), Column(FieldType.AddressPostalCode)),
            () => email = Codes(FieldType.Email),
            () => document = Codes(FieldType.DocumentNumber),
            () => phone = Codes(FieldType.Phone),
            () => account = Codes(FieldType.AccountNumber),
            () => plate = Codes(FieldType.VehiclePlate),
            () => births = ReadBirths(Column(FieldType.PersonBirthDate), isDayFirst));
        (Phone, Email, Document, Account, Plate) = (phone!, email!, document!, account!, plate!);
        (Births, Address) = (births, address!);
        Texts = ClosestTexts.Among(_written, Organization.Rows.Count(text => text >= 0), () => TextLists.Of(Organization.Rows, row => table.ListOf(order[row]), Organization.Count));
        if (Texts.AreApart) Lists = Array.ConvertAll(order, table.ListOf);
        _written.Clear();
        Rows = Packed(threads);
    }

    /// <summary>Rows from which threads pay.</summary>
    private const int WorthThreads = 2_000;

    /// <summary>Rows that are packed at a time.</summary>
    private const int PackedAtATime = 256;

    /// <summary>The values of each row, packed; after the last there may be room.</summary>
    public RowValues[] Rows { get; private set; }

    public int Count { get; private set; }

    /// <summary>Whether dates of birth write the day before the month.</summary>
    public bool IsDayFirst { get; private set; }

    public NameTokens Tokens { get; } = new();

    public NameColumn Given { get; }

    public NameColumn Family { get; }

    /// <summary>All names of a person in the order written.</summary>
    public NameColumn Whole { get; }

    public NameColumn Organization { get; }

    /// <summary>Which organisations, numbered as in <see cref="Organization"/>, are each other's closest where they are texts.</summary>
    public ClosestTexts Texts { get; private set; } = ClosestTexts.None;

    /// <summary>The list of each row where each list names a thing once, so that no two of its rows are one; otherwise <see langword="null"/>.</summary>
    public int[]? Lists { get; private set; }

    /// <summary>The date of birth of each row, or -1.</summary>
    public int[] Birth { get; private set; } = [];

    public BirthDate[] Births { get; private set; }

    public AddressColumn Address { get; }

    public CodeColumn Phone { get; }

    public CodeColumn Email { get; }

    public CodeColumn Document { get; }

    public CodeColumn Account { get; }

    public CodeColumn Plate { get; }

    /// <summary>Whether the row tells a person's names apart.</summary>
    public static bool IsParted(in RowValues row) => row[RowValues.Given] >= 0 || row[RowValues.Family] >= 0;

    /// <summary>The rows of every text that one of <see cref="Lists"/> has more than once.</summary>
    public IEnumerable<int> RepeatedInLists() => Lists is not { } lists ? [] : Enumerable.Range(0, Count)
        .Where(row => Organization.Rows[row] >= 0)
        .GroupBy(row => Organization.Rows[row])
        .Where(rows => rows.DistinctBy(row => lists[row]).Count() < rows.Count())
        .SelectMany(rows => rows);

    /// <summary>What two rows hold of a type, in the form in which it is compared; one text where they hold the same.</summary>
    public (string A, string B) TextsOf(Slot slot, int a, int b)
    {
        var text = TextOf(slot, a);
        return (text, Rows[a][ColumnOf(slot)] == Rows[b][ColumnOf(slot)] ? text : TextOf(slot, b));
    }

    // From the row's own line of the cache: columns would be one more each.
    private string TextOf(Slot slot, int row)
    {
        ref readonly var values = ref Rows[row];
        if (values[ColumnOf(slot)] is not (>= 0 and var number)) return "";
        return slot switch
        {
            Slot.WholeName => Whole.TextOf(number).ToString(),
            Slot.Given => Given.TextOf(number).ToString(),
            Slot.Family => Family.TextOf(number).ToString(),
            Slot.Organization => Organization.TextOf(number).ToString(),
            Slot.Birth => Births[number].ToText(),
            Slot.Street => Address.HomeOf(values[RowValues.House], values[RowValues.Street]),
            Slot.Town => Address.Towns[number],
            Slot.PostalCode => Address.PostalCodes[number],
            Slot.Phone => Phone.TextOf(number),
            Slot.Email => Email.TextOf(number),
            Slot.Document => Document.TextOf(number),
            Slot.Account => Account.TextOf(number),
            _ => Plate.TextOf(number),
        };
    }

    private static int ColumnOf(Slot slot) => slot switch
    {
        Slot.WholeName => RowValues.Whole,
        Slot.Given => RowValues.Given,
        Slot.Family => RowValues.Family,
        Slot.Organization => RowValues.Organization,
        Slot.Birth => RowValues.Birth,
        Slot.Street => RowValues.Home,
        Slot.Town => RowValues.Town,
        Slot.PostalCode => RowValues.PostalCode,
        Slot.Phone => RowValues.Phone,
        Slot.Email => RowValues.Email,
        Slot.Document => RowValues.Document,
        Slot.Account => RowValues.Account,
        _ => RowValues.Plate,
    };

    /// <summary>Adds a row whose values are numbered as this table's are; it stands in <see cref="Rows"/> alone, not in the columns.</summary>
    public int Append(in RowValues values)
    {
        if (Count == Rows.Length)
        {
            var rows = Rows;
            Array.Resize(ref rows, Math.Max(16, Count + (Count / 8)));
            Rows = rows;
        }

        Rows[Count] = values;
        return Count++;
    }

    /// <summary>Adds dates of birth.</summary>
    public void Append(IReadOnlyCollection<BirthDate> births) => Births = [.. Births, .. births];

    private RowValues[] Packed(ParallelOptions? threads)
    {
        int[][] columns =
        [
            Given.Rows, Family.Rows, Whole.Rows, Organization.Rows, Birth, Address.House, Address.Street, Address.Home, Address.Town, Address.PostalCode,
            Phone.Rows, Email.Rows, Document.Rows, Account.Rows, Plate.Rows,
        ];
        var rows = new RowValues[Count];
        SideBySide.InRanges(threads, rows.Length, WorthThreads, (from, to) =>
        {
            // Some rows at a time, which stay in the nearest cache while column after column is written to them.
            for (var start = from; start < to; start += PackedAtATime)
            {
                var end = Math.Min(to, start + PackedAtATime);
                for (var column = 0; column < columns.Length; column++)
                    for (var row = start; row < end; row++) rows[row][column] = columns[column][row];
                for (var row = start; row < end; row++) rows[row][RowValues.Signs] = NameSigns.Of(At(Whole, row), At(Organization, row));
            }
        });
        return rows;
    }

    private NameColumn NewNames() => new(Count, Tokens);

    private void ReadNames(RawColumn? given, RawColumn? family, RawColumn? full, RawColumn? firm)
    {
        var (givens, families) = (new RawNames(given, Given), new RawNames(family, Family));
        var (fulls, firms) = (full?.EachWhole(PersonName.OfFull) ?? [], firm?.EachWhole(OrganizationWords.Of) ?? []);
        for (var row = 0; row < Count; row++)
        {
            if (firm?[row] is >= 0 and var name)
            {
                Organization.Rows[row] = Organization.Add(firms[name]);
                if (Organization.Count > _written.Count) _written.Add(firm.WholeAt(name));
            }

            (Given.Rows[row], Family.Rows[row], Whole.Rows[row]) = Read(givens, families, At(fulls, full, row), row);
        }

        foreach (var names in new[] { Given, Family, Whole, Organization }) names.Close();
        foreach (var names in new[] { Given, Family }) names.LookAtWords();
    }

    // The parts as their columns have them; a whole name gives what no column does.
    private (int Given, int Family, int Whole) Read(RawNames givens, RawNames families, PersonName? full, int row)
    {
        var (given, family) = (givens.NumberAt(row), families.NumberAt(row));
        if (given < 0 && family < 0 && full is not null) (given, family) = (Given.Add(full.Given), Family.Add(full.Family));
        return (given, family, full is { IsKnown: true } ? Whole.Add(full.All) : Whole.AddJoined(Given, given, Family, family));
    }

    private static NameValue At(NameColumn names, int row) => names.Rows[row] < 0 ? default : names[names.Rows[row]];

    private static T? At<T>(T[] values, RawColumn? column, int row)
        where T : class => column is null || column[row] < 0 ? null : values[column[row]];

    private BirthDate[] ReadBirths(RawColumn? column, bool? isDayFirst)
    {
        Birth = new int[Count];
        Array.Fill(Birth, -1);
        if (column is null) return [];
        var texts = column.EachWhole(text => text);
        IsDayFirst = isDayFirst ?? DateForms.IsDayFirst(texts);
        var numbers = new Dictionary<BirthDate, int>();
        var dates = new List<BirthDate>();
        var read = Array.ConvertAll(texts, text =>
        {
            if (DateForms.Of(text, IsDayFirst) is not { } date) return -1;
            if (!numbers.TryGetValue(date, out var number))
            {
                numbers[date] = number = dates.Count;
                dates.Add(date);
            }

            return number;
        });
        for (var row = 0; row < Count; row++)
            if (column[row] is >= 0 and var text) Birth[row] = read[text];
        return [.. dates];
    }
}
