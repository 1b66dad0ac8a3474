namespace Igloo.Functions.Api;

/// <summary>A page of a list, with how much of it is shown.</summary>
/// <param name="Items">The page.</param>
/// <param name="Total">How many there are after filtering and projection.</param>
/// <param name="Shown">How many this page holds.</param>
/// <param name="Next">Continuation token of the next page, or <see langword="null"/>.</param>
/// <param name="RunId">The run that the items are of, or <see langword="null"/> before the first.</param>
public sealed record PageView<T>(IReadOnlyList<T> Items, int Total, int Shown, string? Next, string? RunId);
