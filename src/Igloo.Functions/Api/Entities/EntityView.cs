using Igloo.Functions.Api.Leads;
using Igloo.Model;

namespace Igloo.Functions.Api.Entities;

/// <summary>Who or what several records are likely about, made from the records that the viewer may see.</summary>
public sealed record EntityView(
    string Id, EntityKind Kind, string Caption, bool Protected, int Records, IReadOnlyList<AttributeView> Attributes, IReadOnlyList<LeadRow> Leads,
    MeasuresView? Measures = null);

/// <summary>Where an actor of a lead stands in the network; it explains, and never ranks.</summary>
/// <param name="RunId">The run that measured it.</param>
/// <param name="ComponentSize">Entities that hang together with it.</param>
/// <param name="Community">Number of its community.</param>
/// <param name="CommunitySize">Entities of that community.</param>
/// <param name="Core">Core number.</param>
/// <param name="Degree">Different neighbours.</param>
/// <param name="Strength">Sum of link strengths.</param>
/// <param name="PageRank">Share of a random walk.</param>
/// <param name="Betweenness">Mean share of shortest paths.</param>
/// <param name="BetweennessBound">Greatest error of that.</param>
/// <param name="Constraint">Burt's constraint.</param>
/// <param name="PairsParted">Pairs of others that no longer reach each other without it.</param>
/// <param name="Leadership">0 to 1, the mean of the parts that follow.</param>
/// <param name="Control">Place by betweenness, 0 to 1.</param>
/// <param name="Span">Place by contacts who do not know each other, 0 to 1.</param>
/// <param name="Persistence">The same over stretches of time, 0 to 1.</param>
public sealed record MeasuresView(
    string RunId, int ComponentSize, int Community, int CommunitySize, int Core, int Degree, double Strength, double PageRank, double Betweenness,
    double BetweennessBound, double Constraint, long PairsParted, double Leadership, double Control, double Span, double? Persistence);

/// <summary>What is around an entity, counted before anything is shown.</summary>
/// <param name="Total">Different entities.</param>
/// <param name="Counts">By kind of link and of entity, most first.</param>
public sealed record NeighbourhoodView(int Total, IReadOnlyList<NeighbourCount> Counts);

/// <summary>How many entities of a kind are linked in one way.</summary>
public sealed record NeighbourCount(LinkKind Link, EntityKind Kind, int Count);

/// <summary>Ways from one entity to another, the shortest first, then the strongest.</summary>
/// <param name="Paths">The ways.</param>
/// <param name="Common">Entities that both are linked to.</param>
/// <param name="IsComplete">False when the search was cut at its bound, so that there may be more.</param>
public sealed record PathsView(IReadOnlyList<PathView> Paths, IReadOnlyList<EntityRef> Common, bool IsComplete);

/// <summary>One way: the entities on it and what holds each to the next.</summary>
public sealed record PathView(double Strength, IReadOnlyList<EntityRef> Entities, IReadOnlyList<StepView> Steps);

/// <summary>What holds two neighbours on a way together, the strongest link first.</summary>
public sealed record StepView(IReadOnlyList<StepLink> Links);

/// <summary>A link of a step with its records; an inferred one with its chance.</summary>
public sealed record StepLink(LinkKind Kind, double Strength, DateTimeOffset? First, DateTimeOffset? Last, IReadOnlyList<string> Records, double? Chance);

/// <summary>A value and the records that say so.</summary>
public sealed record AttributeView(string Type, string Value, IReadOnlyList<string> Records);

/// <summary>An entity by name.</summary>
public sealed record EntityRef(string Id, EntityKind Kind, string Caption);

/// <summary>A link to another entity.</summary>
/// <param name="Other">The other end.</param>
/// <param name="Kind">How.</param>
/// <param name="Strength">0 to 1.</param>
/// <param name="First">First time told.</param>
/// <param name="Last">Last time told.</param>
/// <param name="Records">The rows that it rests on.</param>
/// <param name="Chance">For what no record tells and correlation infers: the probability that chance brings it about.</param>
public sealed record LinkView(EntityRef Other, LinkKind Kind, double Strength, DateTimeOffset? First, DateTimeOffset? Last, IReadOnlyList<string> Records, double? Chance);

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
