using Igloo.Model;

namespace Igloo.Analysis.Leads;

/// <summary>Whom a lead is about.</summary>
internal static class LeadSubjects
{
    /// <summary>Everybody that the findings name, once, in the role that the weightiest finding gives them: actors first, then by id.</summary>
    public static IReadOnlyList<Subject> Of(IReadOnlyList<Finding> findings) =>
    [
        .. findings
            .SelectMany(finding => finding.Subjects.Select(subject => (Subject: subject, Weight: WeightOf(finding))))
            .GroupBy(named => named.Subject.Entity)
            .Select(entity => entity
                .OrderByDescending(named => named.Subject.IsActor).ThenByDescending(named => IsProtected(named.Subject)).ThenByDescending(named => named.Weight).ThenBy(named => named.Subject.Role)
                .First().Subject)
            .OrderByDescending(subject => subject.IsActor).ThenBy(subject => subject.Entity),
    ];

    /// <summary>Who or what the lead is named after: the actor whose findings weigh most, then the least id; without an actor, the first subject; <see langword="null"/> when none is named.</summary>
    public static EntityId? PrincipalOf(IReadOnlyList<Finding> findings) =>
        (from finding in findings
         from subject in finding.Subjects
         group (subject.IsActor, Weight: WeightOf(finding)) by subject.Entity into entity
         orderby entity.Any(part => part.IsActor) descending, entity.Where(part => part.IsActor).Sum(part => part.Weight) descending, entity.Key
         select (EntityId?)entity.Key).FirstOrDefault();

    private static bool IsProtected(Subject subject) => subject.Role is ActorRole.Victim or ActorRole.Traveller;

    private static long WeightOf(Finding finding) => (long)Math.Round(finding.Strength * FamilyWeights.Of(finding.Family));
}
