using Igloo.Model;
using static Igloo.Ingest.Mapping.Neighbours;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping;

/// <summary>Whose a value is in a row of two sides, of which not every column says which.</summary>
internal static class SideNeighbours
{
    /// <summary>Where columns name the side that they belong to, one that names none may belong to either.</summary>
    public static void AskWhoseSide(MappedColumn[] columns, HeaderMatcher matcher)
    {
        var named = columns.Select(column => column.Decision == ColumnDecision.Accepted && column.Role != Role.Subject && (matcher.Match(column.Name).NamesItsRole || matcher.NamesTheOtherSide(column.Name))).ToArray();
        if (!named.Contains(true)) return;
        if (!columns.Where((column, i) => named[i] && !matcher.NamesTheOtherSide(column.Name)).Any()) TakeTwinsForTheHolders(columns, matcher, named);
        Role[] sides = [.. columns.Where((_, i) => named[i]).Select(column => column.Role).Distinct()];
        for (var i = 0; i < columns.Length; i++)
        {
            if (!named[i] && (columns[i].Type == AddressFull || !matcher.IsOwn(columns[i].Name)) && OnlySide(columns, matcher, named, sides, i) is { } side) (columns[i], named[i]) = (columns[i] with { Role = side }, true);
            if (!named[i] && columns[i].Decision == ColumnDecision.Accepted && (IsOfParty(columns[i].Type!.Value) || (IsAccepted(columns[i], PlaceName) && TypeWords.IsOnlyTown(columns[i].Name))) && !(matcher.IsOwn(columns[i].Name) && columns[i].Type != AddressFull)) columns[i] = Asked(columns[i]);
        }
    }

    // "Account no", "Counterparty account no": where only the other side is ever named, what names none and stands beside its like is the holder's.
    private static void TakeTwinsForTheHolders(MappedColumn[] columns, HeaderMatcher matcher, bool[] named)
    {
        bool HasTwin(Slot slot) => Enumerable.Range(0, columns.Length).Any(j => named[j] && columns[j].Type == slot.Type && columns[j].Role != slot.Role);

        for (var i = 0; i < columns.Length; i++)
        {
            if (named[i]) continue;
            // The number of a document may be a payment's own, unless the other side has one as well.
            if (columns[i].Decision == ColumnDecision.Ask && matcher.Match(columns[i].Name).Slots.FirstOrDefault(slot => slot.Type == DocumentNumber) is { Role: not Role.Subject } document && HasTwin(document))
                columns[i] = MappedColumn.Accepted(columns[i].Name, document, OnlyOne);
            named[i] = columns[i] is { Decision: ColumnDecision.Accepted, Type: { } type } && IsOfParty(type) && HasTwin(new Slot(columns[i].Role, type));
        }
    }

    // "Payee", "Address": right after what names the only side that any column names. "Payer account", "Account": of two accounts one is each side's.
    private static Role? OnlySide(MappedColumn[] columns, HeaderMatcher matcher, bool[] named, Role[] sides, int column)
    {
        if (columns[column] is not { Decision: ColumnDecision.Accepted, Type: { } type }) return null;
        if (type is Phone or Email or DocumentNumber or AddressFull && sides is [var only] && column > 0 && named[column - 1] && columns[column - 1].Role == only) return only;
        if (type != AccountNumber || columns.Count(other => IsAccepted(other, AccountNumber)) != 2) return null;
        var first = Array.FindIndex(columns, other => IsAccepted(other, AccountNumber) && other.Name != columns[column].Name);
        return !named[first] && !matcher.IsOwn(columns[first].Name) ? null : columns[first].Role == Role.Payer ? Role.Payee : columns[first].Role == Role.Payee ? Role.Payer : null;
    }

    // What is done first, and what is done of it later.
    private static readonly (string[] First, string[] Later)[] Steps =
    [
        (["send", "sent"], ["pay", "paid", "payout", "pickup", "received"]),
        (["transaction", "operation", "order"], ["booking", "booked", "posting", "posted", "buchungstag", "buchungsdatum", "contabile", "contable", "comptable"]),
    ];

    /// <summary>Money is sent before it is paid out, and a bank books what was done: beside the day of the first, that of the later is a lesser time of the transfer.</summary>
    public static void TakeSendingsBeforePayOuts(MappedColumn[] columns)
    {
        foreach (var (first, later) in Steps)
        {
            if (!Array.Exists(columns, column => IsAccepted(column, EventTime) && Says(column, first))) continue;
            for (var i = 0; i < columns.Length; i++)
                if (IsAccepted(columns[i], EventTime) && Says(columns[i], later)) columns[i] = columns[i] with { Confidence = Math.Min(columns[i].Confidence, HeaderMatcher.Lesser) };
        }
    }

    private static bool Says(MappedColumn column, string[] words)
    {
        var header = HeaderWords.Of(column.Name);
        return header.Any(words.Contains) || HeaderLexicon.Plain(header).Any(words.Contains);
    }

    /// <summary>A bank of which no side is told, right beside the number of an account, is the one that keeps it.</summary>
    public static void GiveBanksToAccounts(MappedColumn[] columns, KindSchema schema)
    {
        if (!schema.OfRoles.Contains(AccountBank)) return;
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Decision == ColumnDecision.Accepted || AccountBeside(columns, i) is not { } account || Has(columns, account.Role, AccountBank)) continue;
            if (TypeWords.Table.TryFind(HeaderLexicon.Plain(HeaderWords.Of(columns[i].Name)), out var types) && types![0] == AccountBank) columns[i] = MappedColumn.Accepted(columns[i].Name, new Slot(account.Role, AccountBank), Sure);
        }
    }

    // Right before it, or else right after: "Sort code", "Account number".
    private static MappedColumn? AccountBeside(MappedColumn[] columns, int column) =>
        column > 0 && IsAccepted(columns[column - 1], AccountNumber) ? columns[column - 1]
        : column + 1 < columns.Length && IsAccepted(columns[column + 1], AccountNumber) ? columns[column + 1] : null;

    /// <summary>Whether a value of a type tells who a side is.</summary>
    public static bool IsOfParty(FieldType type) => type is PersonFullName or PersonGivenName or PersonFamilyName or OrganizationName or Phone or Email or DocumentNumber or AccountNumber or PersonBirthDate or AddressFull;
}
