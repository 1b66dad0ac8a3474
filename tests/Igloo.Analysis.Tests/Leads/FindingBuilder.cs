using Igloo.Analysis.Tests.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Leads;

/// <summary>Findings in a few words, with no case behind them.</summary>
internal static class FindingBuilder
{
    private static int _row = 1;

    public static Finding Found(
        string rule, RuleFamily family, double strength, string source = "police/calls", string? actor = "Max", string? handling = null, Lane lane = Lane.Lead, int day = 1) =>
        Found(rule, family, strength, source, actor is null ? [] : [new Subject(CaseBuilder.Person(actor), ActorRole.Organizer)], handling, lane, day);

    public static Finding Found(string rule, RuleFamily family, double strength, string source, Subject[] subjects, string? handling = null, Lane lane = Lane.Lead, int day = 1)
    {
        var from = new SourceRef(source.Split('/')[0], source.Split('/')[1]);
        RecordId[] evidence = [new RecordId((UInt128)Interlocked.Increment(ref _row))];
        return new Finding
        {
            Id = Finding.IdOf(rule, 1, subjects, evidence),
            Rule = rule,
            Version = 1,
            Family = family,
            Lane = lane,
            Subjects = subjects,
            Evidence = evidence,
            Sources = [from],
            Releases = [new ReleaseClass(from.Agency, handling ?? ReleaseClass.Shared)],
            From = CaseBuilder.At(day),
            To = CaseBuilder.At(day),
            Measured = 5,
            Baseline = 1,
            Strength = strength,
            Because = "Five were seen where one is usual.",
            Innocent = $"There may be an innocent reason for {rule}.",
            Parameters = new Dictionary<string, double>(),
        };
    }
}
