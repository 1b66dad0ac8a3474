namespace Igloo.Storage;

/// <summary>The tables of pages.</summary>
internal static class PageTables
{
    public const string Entities = "Entities";
    public const string Links = "Links";
    public const string Events = "Events";
    public const string Search = "Search";

    public static IReadOnlyList<string> All { get; } = [Entities, Links, Events, Search];
}
