namespace Igloo.Model;

/// <summary>Who belongs to which community; ordered as a community lists its members: the firmest linked first, then by id.</summary>
/// <param name="Entity">Who or what.</param>
/// <param name="Community">Number of the community, from 0.</param>
/// <param name="Strength">Sum of the strengths of the entity's links, each 0 to 1.</param>
public readonly record struct CommunityMember(EntityId Entity, int Community, double Strength) : IComparable<CommunityMember>
{
    /// <inheritdoc/>
    public int CompareTo(CommunityMember other) => Strength != other.Strength ? other.Strength.CompareTo(Strength) : Entity.CompareTo(other.Entity);
}
