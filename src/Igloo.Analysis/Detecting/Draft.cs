using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Detecting;

/// <summary>What a detector saw; becomes a finding.</summary>
internal sealed record Draft
{
    public required IEnumerable<Subject> Subjects { get; init; }

    /// <summary>The events that it rests on.</summary>
    public required IEnumerable<CaseEvent> Evidence { get; init; }

    /// <summary>Records beside the events that it rests on, such as a row of a register.</summary>
    public IEnumerable<RecordId> Rows { get; init; } = [];

    public required double Measured { get; init; }

    public required double Baseline { get; init; }

    public required double Strength { get; init; }

    public required string Because { get; init; }

    public string Missing { get; init; } = "";

    public Finding ToFinding(Rule rule, RuleParameters parameters, EntityGraph graph)
    {
        Subject[] subjects = [.. Subjects.Distinct().OrderByDescending(subject => subject.IsActor).ThenBy(subject => subject.Entity)];
        var events = Evidence.Distinct().ToArray();
        RecordId[] evidence = [.. events.Select(told => told.Record).Concat(Rows).Distinct().Order()];
        var origins = evidence.Select(graph.OriginOf).OfType<RecordOrigin>().ToArray();
        return new Finding
        {
            Id = Finding.IdOf(rule.Id, rule.Version, subjects, evidence),
            Rule = rule.Id,
            Version = rule.Version,
            Family = rule.Family,
            Lane = rule.Lane,
            Subjects = subjects,
            Evidence = evidence,
            Sources = [.. origins.Select(origin => origin.Source).Distinct().Order()],
            Releases = [.. origins.Select(origin => origin.Release).Distinct().Order()],
            From = events.Min(told => told.Start),
            To = events.Max(told => told.End ?? told.Start),
            Measured = Measured,
            Baseline = Baseline,
            Strength = Grade.Quantised(Strength),
            Because = Because,
            Innocent = rule.Innocent,
            Missing = Missing,
            Parameters = parameters.All,
        };
    }
}

/// <summary>Turns drafts into findings.</summary>
internal static class Drafts
{
    /// <summary>The findings, each once, ordered by id.</summary>
    public static IReadOnlyList<Finding> ToFindings(this IEnumerable<Draft> drafts, Rule rule, RuleParameters parameters, EntityGraph graph) =>
        [.. drafts.Select(draft => draft.ToFinding(rule, parameters, graph)).DistinctBy(finding => finding.Id).OrderBy(finding => finding.Id)];
}
