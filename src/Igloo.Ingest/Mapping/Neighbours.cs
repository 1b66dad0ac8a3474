using Igloo.Model;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping;

/// <summary>What columns tell about each other.</summary>
internal static class Neighbours
{
    private const double AskedAtMost = 0.79;

    private static readonly PhraseTable<bool> SecondSurname = new PhraseTable<bool>()
        .Add("segundo apellido|apellido materno|apellido 2|second surname|second last name|maternal surname|surname 2|last name 2", true);

    /// <summary>Beside a family name and no given name, <c>name</c> is the given one.</summary>
    public static void TellNamesApart(MappedColumn[] columns, ColumnShape[] shapes)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            var role = columns[i].Role;
            if (IsAccepted(columns[i], PersonFullName) && shapes[i].MeanWords < 2.5 && Has(columns, role, PersonFamilyName) && !Has(columns, role, PersonGivenName))
                columns[i] = columns[i] with { Type = PersonGivenName };
        }
    }

    /// <summary>A time of day needs a day beside it; a whole time needs neither.</summary>
    public static void JoinDaysAndClocks(MappedColumn[] columns, ColumnShape[] shapes)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (!IsTime(columns[i]) || !shapes[i].IsClock) continue;
            var (role, type) = (columns[i].Role, columns[i].Type);
            var others = Enumerable.Range(0, columns.Length).Where(j => IsTime(columns[j]) && columns[j].Role == role && columns[j].Type == type && !shapes[j].IsClock).ToList();
            if (others.Count == 0 || others.TrueForAll(j => !shapes[j].IsDay)) columns[i] = Asked(columns[i]);
        }
    }

    /// <summary>A row names one of each type in each part: the surest column, the first of equals. A day and a clock make one time.</summary>
    public static void KeepOnePerSlot(MappedColumn[] columns, ColumnShape[] shapes)
    {
        var taken = new HashSet<(Role, FieldType, bool)>();
        foreach (var i in Enumerable.Range(0, columns.Length).OrderByDescending(i => columns[i].Confidence).ThenBy(i => i))
        {
            if (columns[i].Decision != ColumnDecision.Accepted) continue;
            var isClock = IsTime(columns[i]) && shapes[i].IsClock;
            if (taken.Add((columns[i].Role, columns[i].Type!.Value, isClock || IsSecondSurname(columns[i])))) continue;
            columns[i] = Asked(columns[i]);
        }
    }

    // Spanish and Portuguese names end in two surnames, which some registers keep in two columns.
    private static bool IsSecondSurname(MappedColumn column) => column.Type == PersonFamilyName && SecondSurname.TryFind(HeaderWords.Of(column.Name), out _);

    private static MappedColumn Asked(MappedColumn column) => column with { Decision = ColumnDecision.Ask, Confidence = Math.Min(column.Confidence, AskedAtMost) };

    private static bool IsTime(MappedColumn column) => IsAccepted(column, EventTime) || IsAccepted(column, EventEndTime);

    private static bool IsAccepted(MappedColumn column, FieldType type) => column.Decision == ColumnDecision.Accepted && column.Type == type;

    private static bool Has(MappedColumn[] columns, Role role, FieldType type) => Array.Exists(columns, column => IsAccepted(column, type) && column.Role == role);
}
