namespace Igloo.Storage;

/// <summary>What one audience may know of how an entity hangs together: its pairs with their weights, which any change of the pool moves a little.</summary>
internal sealed record TiePart(EntityId Entity, IReadOnlyList<ScoredPair> Ties)
{
    public static void Write(PageWriter page, TiePart part)
    {
        page.Entity(part.Entity);
        page.List(part.Ties, WriteTie);
    }

    public static TiePart Read(PageReader page) => new(page.Entity(), page.List(ReadTie));

    private static void WriteTie(PageWriter page, ScoredPair tie)
    {
        page.Mention(tie.A);
        page.Mention(tie.B);
        page.Text(tie.Key);
        page.Number(tie.Prior);
        page.Number(tie.Household);
        page.List(tie.Fields, static (to, field) =>
        {
            to.Byte((byte)field.Type);
            to.Text(field.Level);
            to.Text(field.A);
            to.Text(field.B);
            to.Number(field.Weight);
        });
    }

    private static ScoredPair ReadTie(PageReader page) => new(
        page.Mention(),
        page.Mention(),
        page.Text(),
        page.Number(),
        page.Number(),
        page.List(from => new FieldComparison((FieldType)from.Byte(), from.Text(), from.Text(), from.Text(), from.Number())));
}
