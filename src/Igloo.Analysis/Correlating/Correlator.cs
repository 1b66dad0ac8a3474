namespace Igloo.Analysis.Correlating;

/// <summary>Runs everything that correlation knows over the records of any files.</summary>
/// <remarks>Pure and thread-safe for an input that no longer changes. Findings come by kind, then as each search orders them.</remarks>
public static class Correlator
{
    private const int Blocks = 3;
    private const int MostTransfers = 200; // a set of payments that has one shape is small

    /// <summary>Numbers and accounts that dealing with tells nothing, learned from the dealings of each file; ordered by id.</summary>
    /// <param name="input">The records.</param>
    /// <param name="kept">Ids, as they stand in the files or in normal form, that are none whatever the data say.</param>
    public static IReadOnlyList<NamedConnector> SuperConnectors(CorrelationInput input, IReadOnlySet<string> kept)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(kept);
        return
        [
            .. input.Dealings.SelectMany(log => log.SuperConnectors()).Where(hub => !kept.Contains(hub.Id) && !kept.Contains(hub.Value))
                .OrderBy(hub => hub.Value, StringComparer.Ordinal).ThenByDescending(hub => hub.Figures.Degree).DistinctBy(hub => hub.Value),
        ];
    }

    /// <summary>All findings, with the super-connectors of the data cut.</summary>
    /// <param name="input">The records.</param>
    /// <param name="step">Told what is searched before it is.</param>
    public static IReadOnlyList<CorrelationFinding> Run(CorrelationInput input, Action<string> step) => Run(input, SuperConnectors(input, new HashSet<string>()), step);

    /// <summary>All findings. Relays and takeovers, which rest on with whom one deals, are sought without the super-connectors; all else with them.</summary>
    /// <param name="input">The records.</param>
    /// <param name="cut">Super-connectors.</param>
    /// <param name="step">Told what is searched before it is.</param>
    public static IReadOnlyList<CorrelationFinding> Run(CorrelationInput input, IReadOnlyList<NamedConnector> cut, Action<string> step)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(cut);
        ArgumentNullException.ThrowIfNull(step);
        var without = cut.Select(hub => hub.Value).ToHashSet(StringComparer.Ordinal);
        step("coincidences");
        List<CorrelationFinding> findings = [.. Coincidences(input)];
        step("takeovers");
        findings.AddRange(Takeovers(input, without));
        step("fees and milestones");
        findings.AddRange([.. FeeMatches(input), .. Milestones(input)]);
        step("relays and dense blocks");
        foreach (var log in input.Dealings) findings.AddRange([.. Relays(input, log, without), .. DenseBlocks(input, log), .. Families(input, log), .. Bursts(input, log)]);
        step("changes");
        findings.AddRange(Changes(input));
        return findings;
    }

    private static IEnumerable<CorrelationFinding> Coincidences(CorrelationInput input)
    {
        var sources = input.Sources;
        for (var i = 0; i < sources.Count; i++)
            for (var j = i; j < sources.Count; j++)
                foreach (var found in Correlating.Coincidences.Between(sources[i], sources[j]))
                    yield return Finding(input, sources[i], sources[j], found);
    }

    private static CorrelationFinding Finding(CorrelationInput input, PresenceSource a, PresenceSource b, Coincidence found)
    {
        var (rule, kind) = found.Kind switch
        {
            CoincidenceKind.Convoy => ("V02", "convoy"),
            CoincidenceKind.CoTravel => (a.Identifier == "phone" ? "C06" : "T01", "co-travel"),
            CoincidenceKind.CoStay => ("co-stay", "co-stay"),
            _ => ("linkage", "linkage"),
        };
        return new CorrelationFinding(
            rule, kind, [a.Ids[found.A], b.Ids[found.B]], found.From, found.To, found.Score, found.Margin, found.Chance, found.IsAccepted,
            [.. found.Records.SelectMany(pair => new[] { pair.A, pair.B }).Distinct().Select(input.RecordName)]);
    }

    private static IEnumerable<CorrelationFinding> Takeovers(CorrelationInput input, IReadOnlySet<string> without) =>
        from log in input.Deeds.Values
        from found in Correlating.Takeovers.Of(log.Without(without))
        select new CorrelationFinding(
            "C01", "takeover", [log.Ids[found.Before], log.Ids[found.After]], found.Ended, found.Began, found.Score, found.Margin, found.Chance, found.IsAccepted,
            [.. found.Records.Select(input.RecordName)]);

    private static IEnumerable<CorrelationFinding> FeeMatches(CorrelationInput input) =>
        from found in Correlating.FeeMatches.Of(input.Money.Payments, input.Money.Legs)
        select new CorrelationFinding(
            "F12", "fee-match", [input.Money.Parties[found.Payee], .. found.Travellers.Select(traveller => input.Money.Travellers[traveller])], found.From, found.To,
            Powers(found.Chance), 0, found.Chance, found.IsAccepted, [.. found.Records.Select(input.RecordName)]);

    private static IEnumerable<CorrelationFinding> Milestones(CorrelationInput input) =>
        from found in Correlating.Milestones.Of(input.Money.Payments, input.Money.Legs)
        select new CorrelationFinding(
            "F11", "milestone", [input.Money.Parties[found.Payer], input.Money.Parties[found.Payee], .. found.Travellers.Select(traveller => input.Money.Travellers[traveller])],
            found.From, found.To, Powers(found.Chance), 0, found.Chance, found.IsAccepted, [.. found.Records.Select(input.RecordName)]);

    private static IEnumerable<CorrelationFinding> Relays(CorrelationInput input, DealingLog log, IReadOnlySet<string> without) =>
        from found in Correlating.Relays.Of(log.Without(without))
        select new CorrelationFinding(
            "C03", "relay", [log.Ids[found.From], log.Ids[found.Through], log.Ids[found.To]], First(log, found.Records), Last(log, found.Records),
            Powers(found.Chance), 0, found.Chance, found.IsAccepted, [.. found.Records.Distinct().Select(input.RecordName)]);

    private static IEnumerable<CorrelationFinding> Bursts(CorrelationInput input, DealingLog log) =>
        from found in Correlating.Bursts.Of(log.Dealings)
        select new CorrelationFinding(
            "burst", "burst", [log.Ids[found.Entity]], found.From, found.To, Powers(found.Chance), 0, found.Chance, found.IsAccepted, [.. found.Records.Select(input.RecordName)]);

    private static IEnumerable<CorrelationFinding> DenseBlocks(CorrelationInput input, DealingLog log)
    {
        foreach (var block in Correlating.DenseBlocks.Of(log.Graph(), Blocks))
        {
            var (sources, targets) = (block.Sources.ToHashSet(), block.Targets.ToHashSet());
            var records = log.Dealings.Where(dealing => sources.Contains(dealing.Transfer.From) && targets.Contains(dealing.Transfer.To)).Select(dealing => dealing.Record).ToArray();
            yield return new CorrelationFinding(
                "dense-block", "dense-block", [.. block.Sources.Union(block.Targets).Order().Select(node => log.Ids[node])], First(log, records), Last(log, records),
                Powers(block.Chance), 0, block.Chance, true, [.. records.Select(input.RecordName)]);
        }
    }

    private static IEnumerable<CorrelationFinding> Families(CorrelationInput input, DealingLog log)
    {
        var components = Graphs.Components.Of(log.Graph());
        foreach (var group in log.Dealings.GroupBy(dealing => components[dealing.Transfer.From]).OrderBy(group => group.Key))
        {
            (Transfer Transfer, int Record)[] dealings = [.. group];
            if (dealings.Length is < 3 or > MostTransfers) continue;
            var family = TransactionFamilies.Of([.. dealings.Select(dealing => dealing.Transfer)]);
            if (family == TransactionFamily.None) continue;
            int[] records = [.. dealings.Select(dealing => dealing.Record)];
            yield return new CorrelationFinding(
                "family", NameOf(family), [.. dealings.SelectMany(dealing => new[] { dealing.Transfer.From, dealing.Transfer.To }).Distinct().Order().Select(node => log.Ids[node])],
                First(log, records), Last(log, records), dealings.Length, 0, 1, false, [.. records.Select(input.RecordName)]);
        }
    }

    /// <summary>The published name of a family, such as <c>fan-out</c>.</summary>
    public static string NameOf(TransactionFamily family) => family switch
    {
        TransactionFamily.FanOut => "fan-out",
        TransactionFamily.FanIn => "fan-in",
        TransactionFamily.GatherScatter => "gather-scatter",
        TransactionFamily.ScatterGather => "scatter-gather",
        _ => family.ToString().ToLowerInvariant(),
    };

    private static IEnumerable<CorrelationFinding> Changes(CorrelationInput input)
    {
        foreach (var log in input.Happenings)
        {
            var (items, numbers) = (log.InOrder, new IdNumbers());
            foreach (var change in ChangePoints.Of([.. items.Select(item => numbers.Of(item.Category, item.Category))]))
                yield return new CorrelationFinding(
                    "T08", $"change of {log.What}", [log.File], items[change.First].Time, items[change.At].Time, change.Score, 0, change.Chance, true,
                    [.. items.Skip(change.First).Take(change.End - change.First).Select(item => input.RecordName(item.Record))]);
        }
    }

    private static long First(DealingLog log, IEnumerable<int> records) => Times(log, records).Min();

    private static long Last(DealingLog log, IEnumerable<int> records) => Times(log, records).Max();

    private static IEnumerable<long> Times(DealingLog log, IEnumerable<int> records)
    {
        var wanted = records.ToHashSet();
        return log.Dealings.Where(dealing => wanted.Contains(dealing.Record)).Select(dealing => dealing.Transfer.Time);
    }

    private static double Powers(double chance) => Math.Min(300, -Math.Log10(Math.Max(chance, 1e-300)));
}
