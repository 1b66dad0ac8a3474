using System.Collections.Frozen;
using Igloo.Functions.Api.Entities;
using Igloo.Model;

namespace Igloo.Functions.Serving;

/// <summary>The leads of one run as one audience may see them. Immutable.</summary>
/// <param name="Leads">In order of the queue.</param>
/// <param name="OtherAgencies">Whom to call about leads that fall below the line for this audience, in order; nothing else is told of them.</param>
public sealed record VisibleQueue(IReadOnlyList<VisibleLead> Leads, IReadOnlyList<string> OtherAgencies)
{
    private readonly FrozenSet<EntityId> _protected = ProtectedIn(Leads);

    /// <summary>The lead, or <see langword="null"/> when it is not there or not for this audience.</summary>
    public VisibleLead? Find(LeadId id) => Leads.FirstOrDefault(visible => visible.Lead.Id == id);

    /// <summary>Whether leads name a person and none gives them an actor's role: shown without a name.</summary>
    public bool IsProtected(EntityId entity) => _protected.Contains(entity);

    /// <summary>Whether a lead gives an entity a part by its own conduct.</summary>
    public bool IsActor(EntityId entity) => Leads.Any(visible => visible.Lead.Subjects.Any(subject => subject.IsActor && subject.Entity == entity));

    /// <summary>A caption as it may be shown.</summary>
    public string CaptionOf(EntityId entity, string caption) => IsProtected(entity) ? EntityViews.ProtectedCaption : caption;

    private static FrozenSet<EntityId> ProtectedIn(IReadOnlyList<VisibleLead> leads)
    {
        var subjects = leads.SelectMany(visible => visible.Lead.Subjects).ToArray();
        var actors = subjects.Where(subject => subject.IsActor).Select(subject => subject.Entity).ToHashSet();
        return subjects.Select(subject => subject.Entity).Where(entity => entity.Kind == EntityKind.Person && !actors.Contains(entity)).ToFrozenSet();
    }
}
