using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Profiling;

/// <summary>Which member a participant stands for; everybody else is outside, without a name.</summary>
internal sealed class Cast
{
    /// <summary>Nobody of the network.</summary>
    public const int Outside = -1;

    private readonly Dictionary<EntityId, int> _numbers = [];

    public Cast(IReadOnlyList<ProfileMember> members)
    {
        Members = members;
        // What two members use tells of neither.
        foreach (var held in members.SelectMany((member, number) => member.Holds.Select(thing => (thing, number))).GroupBy(held => held.thing))
            if (held.DistinctBy(one => one.number).Take(2).Count() == 1) _numbers[held.Key] = held.First().number;
        for (var i = 0; i < members.Count; i++) _numbers[members[i].Entity] = i;
    }

    public IReadOnlyList<ProfileMember> Members { get; }

    /// <summary>Those whose network it is and what is theirs, in order.</summary>
    public IEnumerable<EntityId> Core => _numbers.Where(known => Members[known.Value].IsCore).Select(known => known.Key).Order();

    public EntityId? EntityOf(int number) => number == Outside ? null : Members[number].Entity;

    public bool IsOf(EntityId entity, out int number) => _numbers.TryGetValue(entity, out number);

    /// <summary>Who stands for a role, or <see langword="null"/> when the record names nobody in it.</summary>
    public int? InRole(CaseEvent told, Role role)
    {
        foreach (var participant in told.Participants)
            if (participant.Role == role && _numbers.TryGetValue(participant.Entity, out var number)) return number;
        return told.PartyOf(role) is null ? null : Outside;
    }

    /// <summary>From whom to whom, when one of them is a member and they are not the same.</summary>
    public (int From, int To)? Between(CaseEvent told, Role from, Role to) =>
        InRole(told, from) is { } first && InRole(told, to) is { } second && first != second ? (first, second) : null;

    /// <summary>The members who take part in an event.</summary>
    public IEnumerable<int> In(CaseEvent told) =>
        told.Participants.Where(part => _numbers.ContainsKey(part.Entity)).Select(part => _numbers[part.Entity]).Distinct();
}
