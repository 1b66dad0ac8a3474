namespace Igloo.Storage;

/// <summary>The pages of the ids that the ground no longer tells.</summary>
internal static class ReplacedPages
{
    /// <summary>They are few, and stand in one bucket.</summary>
    public static IEnumerable<IReadOnlyList<Page>> Of(IReadOnlyList<EntityId> replaced)
    {
        var table = new PageTable<EntityId>(PageTables.Replaced, 1, new PageMemory(), static (page, entity) => page.Entity(entity));
        foreach (var entity in replaced) table.Add(Audience.Everyone, entity, 0);
        return table.TakePacks();
    }
}
