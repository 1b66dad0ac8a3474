using Igloo.Model;

namespace Igloo.Analysis.Linking;

/// <summary>Two entities that one record, or two records of one group, put together.</summary>
internal readonly record struct Tie(EntityId A, EntityId B, LinkKind Kind);
