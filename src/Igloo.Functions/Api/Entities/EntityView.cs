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
public sealed record TieView(string A, string B, string Key, double Confidence, long Weight, long Prior, IReadOnlyList<ComparisonView> Fields);

/// <summary>How one field of a pair compares.</summary>
public sealed record ComparisonView(string Type, string Level, string A, string B, long Weight);
