using static Igloo.Ingest.Mapping.Neighbours;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping;

/// <summary>What the names of a row tell about each other.</summary>
internal static class NameNeighbours
{
    private const double MostWordsOfGivenName = 1.6;
    private const double OneWord = 1.1;

    private static readonly PhraseTable<bool> FirstName = new PhraseTable<bool>().Add("name 1", true);

    private static readonly PhraseTable<bool> LastPartOfName = new PhraseTable<bool>().Add("name 6", true);

    private static readonly PhraseTable<bool> SecondName = new PhraseTable<bool>().Add("second name|name 2", true);

    private static readonly PhraseTable<bool> OtherNames = new PhraseTable<bool>().Add("other name|other names|othernames|other name s", true);

    // Words for a given name beside a family name, and for the whole name where there is none.
    private static readonly HashSet<string> NameWords = new(["nombre", "nombres", "nome", "prenom", "nom", "ad", "adi", "nume", "имя", "ім", "ชื่อ"], StringComparer.Ordinal);

    // Words that one language has for the whole name and its neighbour for a part of it.
    private static readonly HashSet<string> Undecided = new(["nom", "nume"], StringComparer.Ordinal);

    /// <summary>Beside a family name and no given name, <c>name</c> is the given one; without a family name, <c>nombre</c> of several words is the full one.</summary>
    public static void TellNamesApart(MappedColumn[] columns, ColumnShape[] shapes)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            var role = columns[i].Role;
            if (IsNameBesideAGivenOne(columns, i) && shapes[i].MeanWords < MostWordsOfGivenName && !Has(columns, role, PersonFamilyName)) columns[i] = columns[i] with { Type = PersonFamilyName };
            if (IsAccepted(columns[i], PersonFullName) && shapes[i].MeanWords < 2.5 && Has(columns, role, PersonFamilyName) && !Array.Exists(columns, column => column.Type == PersonGivenName && column.Role == role))
                columns[i] = columns[i] with { Type = PersonGivenName };
            else if (IsAccepted(columns[i], PersonGivenName) && !Has(columns, role, PersonFamilyName) && !Has(columns, role, PersonFullName)
                && shapes[i].MeanWords >= MostWordsOfGivenName && HeaderWords.Of(columns[i].Name).Any(word => NameWords.Contains(HeaderWords.Whole(word))))
                columns[i] = columns[i] with { Type = shapes[i].AreCompanies ? OrganizationName : PersonFullName };
        }
    }

    /// <summary>A <c>nom</c> of one word is a family's, a given or a business's one: which, only the other names of its part say.</summary>
    public static void AskWhichName(MappedColumn[] columns, ColumnShape[] shapes)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            var role = columns[i].Role;
            if (columns[i] is { Decision: ColumnDecision.Accepted, Type: PersonFullName or PersonGivenName } && shapes[i].MeanWords is > 0 and < OneWord && !SaysGiven(columns[i]) && HeaderWords.Of(columns[i].Name).Any(Undecided.Contains)
                && !Array.Exists(columns, column => column.Name != columns[i].Name && column.Role == role && column is { Decision: ColumnDecision.Accepted, Type: PersonFullName or PersonGivenName or PersonFamilyName })) columns[i] = Asked(columns[i]);
        }
    }

    /// <summary>A given and a family name under one unknown word are the subject's where no other column names anybody: <c>Respondent given name</c>, <c>Respondent family name</c>.</summary>
    public static void AcceptTheOnlyPairOfNames(MappedColumn[] columns, KindSchema schema, HeaderMatcher matcher, ColumnShape[] shapes)
    {
        var names = Enumerable.Range(0, columns.Length).Where(i => columns[i] is { Decision: ColumnDecision.Accepted or ColumnDecision.Ask, Type: PersonGivenName or PersonFamilyName or PersonFullName }).ToList();
        if (schema.HasTwoSides || names is not [var one, var other] || columns[one].Type == columns[other].Type || columns[one].Role != columns[other].Role) return;
        if (!names.TrueForAll(i => columns[i] is { Decision: ColumnDecision.Ask, Type: not PersonFullName } && matcher.IsOpen(columns[i].Name) && shapes[i].Fit(columns[i].Type!.Value) >= Sure)) return;
        foreach (var i in names) columns[i] = columns[i] with { Decision = ColumnDecision.Accepted, Confidence = OnlyOne };
    }

    /// <summary>The list of the United Kingdom numbers the parts of names, the surname last: without that one, <c>name 1</c> and <c>name 2</c> are two whole names, and whose the row does not say.</summary>
    public static void AskWhoseNumberedNames(MappedColumn[] columns)
    {
        var first = Array.FindIndex(columns, column => column.Decision == ColumnDecision.Accepted && FirstName.TryFind(HeaderWords.Of(column.Name), out _));
        if (first < 0 || columns[first].Type is not (PersonGivenName or PersonFullName) || Array.Exists(columns, column => LastPartOfName.TryFind(HeaderWords.Of(column.Name), out _))) return;
        columns[first] = columns[first] with { Type = PersonFullName };
        var second = Array.FindIndex(columns, column => IsAccepted(column, PersonFullName) && SecondName.TryFind(HeaderWords.Of(column.Name), out _));
        if (second >= 0) (columns[first], columns[second]) = (Asked(columns[first]), Asked(columns[second]));
    }

    /// <summary>A whole name that its header says is put together of two that have columns of their own tells nothing beside another whole name: <c>first and surname</c>.</summary>
    public static void LeaveNamesPutTogether(MappedColumn[] columns)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            var role = columns[i].Role;
            if (!IsAccepted(columns[i], PersonFullName) || !SaysGiven(columns[i]) || !SaysFamily(columns[i]) || !Has(columns, role, PersonGivenName) || !Has(columns, role, PersonFamilyName)) continue;
            if (Array.Exists(columns, column => IsAccepted(column, PersonFullName) && column.Role == role && column.Name != columns[i].Name)) columns[i] = Left(columns[i]);
        }
    }

    /// <summary>Lists of sanctions part names by their order: beside a first name and no surname, the second name is the family's.</summary>
    public static void TakeSecondNamesForFamilyNames(MappedColumn[] columns, KindSchema schema, ColumnShape[] shapes)
    {
        if (!schema.Types.TryGetValue(PersonFamilyName, out var role) || !Has(columns, role, PersonGivenName) || Array.Exists(columns, column => column.Type is PersonFamilyName or PersonFullName)) return;
        var second = Array.FindIndex(columns, column => column.Type is null && SecondName.TryFind(HeaderWords.Of(column.Name), out _));
        TakeIfFit(columns, shapes, second, new Slot(role, PersonFamilyName));
    }

    /// <summary>Where a row has a surname and no given name, its <c>other names</c> are the given ones.</summary>
    public static void TakeOtherNamesForGivenNames(MappedColumn[] columns, KindSchema schema, ColumnShape[] shapes)
    {
        if (!schema.Types.TryGetValue(PersonFamilyName, out var role) || !Has(columns, role, PersonFamilyName) || Array.Exists(columns, column => column.Type is PersonGivenName or PersonFullName)) return;
        var others = Array.FindIndex(columns, column => column.Type is null or PersonAlias && OtherNames.TryFind(HeaderWords.Of(column.Name), out _));
        TakeIfFit(columns, shapes, others, new Slot(role, PersonGivenName));
    }

    private static void TakeIfFit(MappedColumn[] columns, ColumnShape[] shapes, int column, Slot slot)
    {
        if (column >= 0 && shapes[column].Fit(slot.Type) >= OnlyOne) columns[column] = MappedColumn.Accepted(columns[column].Name, slot, OnlyOne);
    }

    // "Nom" and "Prénom", "Nume" and "Prenume", "Name" and "Vorname": the one that does not say "given" is the family's.
    private static bool IsNameBesideAGivenOne(MappedColumn[] columns, int name) =>
        (IsAccepted(columns[name], PersonGivenName) || IsAccepted(columns[name], PersonFullName)) && !SaysGiven(columns[name])
        && Array.Exists(columns, column => IsAccepted(column, PersonGivenName) && column.Role == columns[name].Role && SaysGiven(column));

    private static bool SaysFamily(MappedColumn column) => HeaderLexicon.Plain(HeaderWords.Of(column.Name)) is var words && (words.Contains("surname") || words.Contains("last") || words.Contains("family"));

    private static bool SaysGiven(MappedColumn column) => HeaderLexicon.Plain(HeaderWords.Of(column.Name)) is var words && (words.Contains("given") || words.Contains("first"));

    /// <summary>What a file tells twice under one header, as objects with several members of one name do, is a further name of the same: an alias where the kind has one.</summary>
    public static void TakeRepeatedNamesForAliases(MappedColumn[] columns, KindSchema schema)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i] is not { Decision: ColumnDecision.Accepted, Type: PersonFullName or OrganizationName } again || !IsRepeat(again.Name, out var first)) continue;
            if (!Array.Exists(columns, column => column.Name == first && IsAccepted(column, again.Type.Value) && column.Role == again.Role)) continue;
            columns[i] = schema.Types.TryGetValue(PersonAlias, out var role) && role == again.Role ? again with { Type = PersonAlias } : Left(again);
        }
    }

    // Two headers alike are told apart by a number: "name (2)".
    private static bool IsRepeat(string header, out string first)
    {
        var open = header.LastIndexOf(" (", StringComparison.Ordinal);
        first = open > 0 ? header[..open] : header;
        return open > 0 && header.Length == open + 4 && header[open + 2] is >= '2' and <= '9' && header[^1] == ')';
    }
}
