namespace Igloo.Storage;

/// <summary>What pages hold, a kind each.</summary>
internal static class PageTables
{
    public const string Entities = "Entities";
    public const string Links = "Links";
    public const string Events = "Events";
    public const string Search = "Search";
}
