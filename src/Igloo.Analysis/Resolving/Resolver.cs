namespace Igloo.Analysis.Resolving;

/// <summary>Resolves a table of records: who is who, from the records alone, with no labels and no settings.</summary>
public static class Resolver
{
    /// <summary>The stages of a run, in order, as told to whoever watches it.</summary>
    public static IReadOnlyList<string> Stages { get; } = ["preparing values", "filing under keys", "comparing pairs", "fitting the model", "growing entities"];

    /// <summary>Resolves <paramref name="table"/>.</summary>
    /// <param name="table">The records; not changed.</param>
    /// <param name="onStage">Told each of <see cref="Stages"/> as it begins.</param>
    /// <param name="threads">Most threads used at once, 1 or more; <see langword="null"/> for one a processor. The result is the same.</param>
    /// <returns>The entity of each row, and what the run says of itself.</returns>
    /// <remarks>
    /// Fellegi and Sunter's weights under three explanations of a pair (the same, one household, strangers), chances from value counts, rates fitted by
    /// expectation–maximisation, entities grown on the evidence of all their rows. Deterministic whatever the threads; the order of rows breaks ties between
    /// equally strong pairs and nothing else. Time O(rows × keys + pairs), memory O(values + kept pairs).
    /// </remarks>
    public static RunResolution Resolve(RecordTable table, Action<string>? onStage = null, int? threads = null) => Resolve(table, RowDecisions.None, onStage, threads);

    /// <summary>Resolves <paramref name="table"/> as <see cref="Resolve(RecordTable, Action{string}, int?)"/> does and empties it on the way, which saves the room of all that was read.</summary>
    /// <param name="table">The records; afterwards it has rows and no values.</param>
    /// <param name="onStage">Told each of <see cref="Stages"/> as it begins.</param>
    /// <param name="threads">Most threads used at once, 1 or more; <see langword="null"/> for one a processor.</param>
    /// <returns>The same, but that <see cref="Resolution.Lookup"/> throws: it would show records that are gone.</returns>
    public static RunResolution ResolveOnce(RecordTable table, Action<string>? onStage = null, int? threads = null) =>
        new ResolverRun(table, RowDecisions.None, onStage ?? (_ => { }), keepsRecords: false, Threads(threads)).Run();

    /// <summary>Resolves <paramref name="table"/> as <see cref="Resolve(RecordTable, Action{string}, int?)"/> does, and obeys what people decided.</summary>
    /// <param name="table">The records; not changed.</param>
    /// <param name="decisions">Pairs that are the same, and pairs that are not, which beat them. Without any the result is the same as without decisions.</param>
    /// <param name="onStage">Told each of <see cref="Stages"/> as it begins.</param>
    /// <param name="threads">Most threads used at once, 1 or more; <see langword="null"/> for one a processor.</param>
    /// <exception cref="ArgumentOutOfRangeException">A decision names a row that the table does not have, or there are fewer threads than one.</exception>
    public static RunResolution Resolve(RecordTable table, RowDecisions decisions, Action<string>? onStage = null, int? threads = null) =>
        Run(table, decisions, onStage, threads).Run();

    /// <summary>Resolves <paramref name="table"/> as <see cref="Resolve(RecordTable, Action{string}, int?)"/> does and keeps what was learnt, so that records can be added later at the cost of what they touch.</summary>
    /// <param name="table">The records; not changed.</param>
    /// <param name="onStage">Told each of <see cref="Stages"/> as it begins.</param>
    /// <param name="threads">Most threads used at once, 1 or more; <see langword="null"/> for one a processor.</param>
    public static ResolvedArchive ResolveArchive(RecordTable table, Action<string>? onStage = null, int? threads = null) => ResolveArchive(table, RowDecisions.None, onStage, threads);

    /// <summary>The same, and what people decided is obeyed, also when more is added.</summary>
    /// <param name="table">The records; not changed.</param>
    /// <param name="decisions">Pairs that are the same, and pairs that are not, which beat them.</param>
    /// <param name="onStage">Told each of <see cref="Stages"/> as it begins.</param>
    /// <param name="threads">Most threads used at once, 1 or more; <see langword="null"/> for one a processor.</param>
    /// <exception cref="ArgumentOutOfRangeException">A decision names a row that the table does not have, or there are fewer threads than one.</exception>
    public static ResolvedArchive ResolveArchive(RecordTable table, RowDecisions decisions, Action<string>? onStage = null, int? threads = null) =>
        Run(table, decisions, onStage, threads).RunAndKeep();

    private static ResolverRun Run(RecordTable table, RowDecisions decisions, Action<string>? onStage, int? threads)
    {
        foreach (var row in decisions.Rows())
            if ((uint)row >= (uint)table.Count) throw new ArgumentOutOfRangeException(nameof(decisions), row, $"The table has rows 0 to {table.Count - 1}.");
        return new ResolverRun(table, decisions, onStage ?? (_ => { }), keepsRecords: true, Threads(threads));
    }

    private static ParallelOptions Threads(int? most)
    {
        if (most is { } given) ArgumentOutOfRangeException.ThrowIfLessThan(given, 1, "threads");
        return new ParallelOptions { MaxDegreeOfParallelism = most ?? Environment.ProcessorCount };
    }
}
