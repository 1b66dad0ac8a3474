namespace Igloo.Storage;

/// <summary>What pages hold, a kind each.</summary>
internal static class PageTables
{
    public const string Entities = "Entities";
    public const string Links = "Links";
    public const string Events = "Events";
    public const string Search = "Search";

    /// <summary>The pairs that hold each entity together.</summary>
    public const string Ties = "Ties";

    /// <summary>The same of entities for which <see cref="Ties"/> no longer count.</summary>
    public const string LaterTies = "LaterTies";

    /// <summary>Entities that are not in <see cref="Entities"/> as they are now.</summary>
    public const string LaterEntities = "LaterEntities";

    /// <summary>The words of those.</summary>
    public const string LaterSearch = "LaterSearch";

    /// <summary>Ids of entities whose parts and words in <see cref="Entities"/> and <see cref="Search"/> no longer count.</summary>
    public const string Replaced = "Replaced";
}

/// <summary>The tables of a layer of entities.</summary>
internal sealed record EntityTables(string Entities, string Search)
{
    public static EntityTables Ground { get; } = new(PageTables.Entities, PageTables.Search);

    public static EntityTables Later { get; } = new(PageTables.LaterEntities, PageTables.LaterSearch);
}
