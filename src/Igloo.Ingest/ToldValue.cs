namespace Igloo.Ingest;

/// <summary>What a file tells once for all of its rows, before its header.</summary>
/// <param name="Label">Its name, as a column's.</param>
/// <param name="Value">The same in every row.</param>
public readonly record struct ToldValue(string Label, string Value);
