using Igloo.Model;
using static Igloo.Ingest.Mapping.Neighbours;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping;

/// <summary>The statement of an account tells who the other side is, and not who paid whom: that is told by columns of debits and of credits, by a column that says which of both it was, or by the sign of the sum.</summary>
internal sealed class MoneyWays(KindSchema schema, HeaderMatcher matcher, MappedColumn[] columns, ColumnShape[] shapes, TableSample table)
{
    private const double Nearly = 0.9;

    /// <summary>Rows with a debit and a credit, at most, as a share.</summary>
    private const double MostBoth = 0.05;

    /// <summary>Finds what tells the way, where no column names the payer or the payee as such.</summary>
    public void Tell()
    {
        if (!schema.Types.ContainsKey(PaymentAmount)) return;
        var isOfOneAccount = columns.Take(table.Header.Own).All(IsOfOneAccount);
        if (TakeDebitsAndCredits(isOfOneAccount) || TakeDirection(isOfOneAccount))
        {
            if (isOfOneAccount) TakeWhatVariesForTheOtherSide();
            return;
        }

        var amount = Array.FindIndex(columns, column => IsAccepted(column, PaymentAmount));
        // Where no column names the other side, what is told above the rows may say whose statement it is.
        if (!isOfOneAccount || !(columns.Any(IsOfPayee) || columns.Skip(table.Header.Own).Any(column => IsOf(Role.Payer, column))) || amount < 0 || !shapes[amount].AreSigned) return;
        columns[amount] = columns[amount] with { Way = MoneyWay.Sign };
        TakeWhatVariesForTheOtherSide();
    }

    // "Debit", "Credit": of each row one is filled, or both and one is nought.
    private bool TakeDebitsAndCredits(bool isOfOneAccount)
    {
        if (Only(MoneyWay.Out) is not { } debit || Only(MoneyWay.In) is not { } credit || (shapes[debit].IsEmpty && shapes[credit].IsEmpty) || Sums(debit) + Sums(credit) > (1 + MostBoth) * table.Rows) return false;
        if (columns.Where((column, i) => i != debit && i != credit).Any(column => IsAccepted(column, PaymentAmount) && column.Confidence > HeaderMatcher.Contained)) return false;
        LeaveSums();
        foreach (var (column, way) in new[] { (debit, MoneyWay.Out), (credit, MoneyWay.In) })
            columns[column] = MappedColumn.Accepted(columns[column].Name, new Slot(Role.Subject, PaymentAmount), HeaderMatcher.Composed) with { Way = isOfOneAccount ? way : MoneyWay.Untold };
        return true;
    }

    // Where payers and payees are named as such, it would only say again who is who.
    private bool TakeDirection(bool isOfOneAccount)
    {
        var told = Array.FindIndex(columns, column => IsAccepted(column, EventDirection));
        if (told < 0) told = TypeThatTellsOnlyTheWay();
        if (told >= 0) columns[told] = isOfOneAccount ? columns[told] with { Type = EventDirection } : Left(columns[told]);
        return told >= 0;
    }

    // A type that is either a debit or a credit says nothing of how it was paid.
    private int TypeThatTellsOnlyTheWay() =>
        Array.FindIndex(columns, column => IsAccepted(column, PaymentChannel)) is >= 0 and var type && shapes[type].AreBothWays ? type : -1;

    // Where all is of one account, who keeps it does not change from row to row; who stands in each row as somebody else is the other side.
    private void TakeWhatVariesForTheOtherSide()
    {
        int[] bare = [.. Enumerable.Range(0, columns.Length).Where(i => columns[i] is { Role: Role.Payer, Type: { } type, Decision: ColumnDecision.Accepted or ColumnDecision.Ask } && SideNeighbours.IsOfParty(type))];
        int[] varying = [.. bare.Where(i => !shapes[i].AreAllOne)];
        if (varying is not [var only] || columns[only].Type is not (PersonFullName or AccountNumber) || !shapes[only].AreVaried || matcher.Match(columns[only].Name).NamesItsRole) return;
        if (!Array.Exists(columns, column => column.Role == Role.Payee && column.Type == columns[only].Type)) columns[only] = columns[only] with { Role = Role.Payee };
    }

    private void LeaveSums()
    {
        for (var i = 0; i < columns.Length; i++)
            if (columns[i].Type == PaymentAmount) columns[i] = Left(columns[i]);
    }

    // In how many rows a column has a sum.
    private double Sums(int column) => shapes[column].NotNought * table.Columns[column].Filled;

    private int? Only(MoneyWay way)
    {
        int[] such = [.. Enumerable.Range(0, columns.Length).Where(i => matcher.WayOf(columns[i].Name) == way && shapes[i].Fit(PaymentAmount) >= Nearly)];
        return such is [var only] ? only : null;
    }

    private bool IsOfOneAccount(MappedColumn column) => IsOfPayee(column)
        ? matcher.NamesTheOtherSide(column.Name)
        : !IsOf(Role.Payer, column) || !matcher.Match(column.Name).NamesItsRole || matcher.NamesTheHolder(column.Name);

    private static bool IsOfPayee(MappedColumn column) => IsOf(Role.Payee, column);

    private static bool IsOf(Role side, MappedColumn column) => column is { Decision: ColumnDecision.Accepted, Type: { } type } && column.Role == side && SideNeighbours.IsOfParty(type);
}
