using Igloo.Functions.Api.Leads;
using Igloo.Model;

namespace Igloo.Functions.Api.Entities;

/// <summary>Who or what several records are likely about, made from the records that the viewer may see.</summary>
public sealed record EntityView(
    string Id, EntityKind Kind, string Caption, bool Protected, int Records, IReadOnlyList<AttributeView> Attributes, IReadOnlyList<LeadRow> Leads);

/// <summary>A value and the records that say so.</summary>
public sealed record AttributeView(string Type, string Value, IReadOnlyList<string> Records);

/// <summary>An entity by name.</summary>
public sealed record EntityRef(string Id, EntityKind Kind, string Caption);

/// <summary>A link to another entity.</summary>
public sealed record LinkView(EntityRef Other, LinkKind Kind, double Strength, DateTimeOffset? First, DateTimeOffset? Last, IReadOnlyList<string> Records);

/// <summary>Why an entity's records are likely the same.</summary>
public sealed record WhyView(IReadOnlyList<TieView> Ties);

/// <summary>A pair of records with the weights that sum to its score, in millionths of a bit.</summary>
/// <param name="A">The first mention.</param>
/// <param name="B">The second.</param>
/// <param name="Key">What they met on.</param>
/// <param name="Confidence">Probability that both are the same, judged on these two alone.</param>
/// <param name="Weight">The sum of all that follows.</param>
/// <param name="Prior">How rarely two records picked at random are the same.</param>
/// <param name="Household">What two of one household would explain as well.</param>
/// <param name="Fields">What each field adds.</param>
/// <param name="Hinges">Types without any one of which these two would not match.</param>
public sealed record TieView(
    string A, string B, string Key, double Confidence, long Weight, long Prior, long Household, IReadOnlyList<ComparisonView> Fields, IReadOnlyList<string> Hinges);

/// <summary>How one field of a pair compares.</summary>
public sealed record ComparisonView(string Type, string Level, string A, string B, long Weight);
