using Igloo.Model;
using static Igloo.Ingest.Mapping.Neighbours;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping;

/// <summary>The statement of an account tells who the other side is, and not who paid whom: that is told by columns of debits and of credits, by a column that says which of both it was, or by the sign of the sum.</summary>
internal sealed class MoneyWays(KindSchema schema, HeaderMatcher matcher, MappedColumn[] columns, ColumnShape[] shapes)
{
    private const double Nearly = 0.9;

    /// <summary>Finds what tells the way, where no column names the payee as such.</summary>
    public void Tell()
    {
        if (!schema.Types.ContainsKey(PaymentAmount)) return;
        var isOfOneAccount = !Payees().Any(column => !matcher.NamesTheOtherSide(column.Name));
        if (TakeDebitsAndCredits(isOfOneAccount) || TakeDirection(isOfOneAccount))
        {
            if (isOfOneAccount) TakeWhatVariesForTheOtherSide();
            return;
        }

        var amount = Array.FindIndex(columns, column => IsAccepted(column, PaymentAmount));
        if (isOfOneAccount && Payees().Any() && amount >= 0 && shapes[amount].AreSigned) columns[amount] = columns[amount] with { Way = MoneyWay.Sign };
    }

    // "Debit", "Credit": of each row one is filled, or both and one is nought.
    private bool TakeDebitsAndCredits(bool isOfOneAccount)
    {
        if (Only(MoneyWay.Out) is not { } debit || Only(MoneyWay.In) is not { } credit) return false;
        if (columns.Where((column, i) => i != debit && i != credit).Any(column => IsAccepted(column, PaymentAmount) && column.Confidence > HeaderMatcher.Contained)) return false;
        Leave(PaymentAmount);
        foreach (var (column, way) in new[] { (debit, MoneyWay.Out), (credit, MoneyWay.In) })
            columns[column] = MappedColumn.Accepted(columns[column].Name, new Slot(Role.Subject, PaymentAmount), HeaderMatcher.Composed) with { Way = isOfOneAccount ? way : MoneyWay.Untold };
        return true;
    }

    // Where payers and payees are named as such, it would only say again who is who.
    private bool TakeDirection(bool isOfOneAccount)
    {
        var told = Array.FindIndex(columns, column => IsAccepted(column, EventDirection));
        if (told < 0 && isOfOneAccount) told = TypeThatTellsOnlyTheWay();
        if (told >= 0) columns[told] = isOfOneAccount ? columns[told] with { Type = EventDirection } : Left(columns[told]);
        return told >= 0;
    }

    // A type that is either a debit or a credit says nothing of how it was paid.
    private int TypeThatTellsOnlyTheWay() =>
        Array.FindIndex(columns, column => IsAccepted(column, PaymentChannel)) is >= 0 and var type && shapes[type].AreBothWays ? type : -1;

    // Whose account it is does not change from row to row; who stands in each row as somebody else is the other side.
    private void TakeWhatVariesForTheOtherSide()
    {
        for (var i = 0; i < columns.Length; i++)
        {
            var column = columns[i];
            if (column is not { Role: Role.Payer, Type: PersonFullName or AccountNumber, Decision: ColumnDecision.Accepted or ColumnDecision.Ask }) continue;
            if (shapes[i].AreVaried && !shapes[i].AreAllOne && !matcher.Match(column.Name).NamesItsRole && !Has(columns, Role.Payee, column.Type.Value)) columns[i] = column with { Role = Role.Payee };
        }
    }

    private void Leave(FieldType type)
    {
        for (var i = 0; i < columns.Length; i++)
            if (columns[i].Type == type) columns[i] = Left(columns[i]);
    }

    private int? Only(MoneyWay way)
    {
        int[] such = [.. Enumerable.Range(0, columns.Length).Where(i => matcher.WayOf(columns[i].Name) == way && !shapes[i].IsEmpty && shapes[i].Fit(PaymentAmount) >= Nearly)];
        return such is [var only] ? only : null;
    }

    private IEnumerable<MappedColumn> Payees() => columns.Where(column => column is { Decision: ColumnDecision.Accepted, Role: Role.Payee, Type: { } type } && SideNeighbours.IsOfParty(type));
}
