namespace Igloo.Model;

/// <summary>Where an entity stands in the network of its case. A position is no conduct: no finding, score or rank reads it.</summary>
/// <param name="Entity">Who or what.</param>
/// <param name="Component">The least entity that it hangs together with.</param>
/// <param name="ComponentSize">Entities of that part, itself included.</param>
/// <param name="Community">Number of its community, from 0.</param>
/// <param name="CommunitySize">Entities of that community, itself included.</param>
/// <param name="Core">Core number: the greatest k such that it is among others who all have k neighbours among each other.</param>
/// <param name="Degree">Different neighbours.</param>
/// <param name="Strength">Sum of the strengths of its links, each 0 to 1.</param>
/// <param name="PageRank">Share of a random walk that is spent there; all add up to 1.</param>
/// <param name="Betweenness">0 to 1: mean share of the shortest paths between two others that pass through it.</param>
/// <param name="BetweennessBound">Greatest error of that value; 0 when exact.</param>
/// <param name="Constraint">Burt's constraint: low where its neighbours do not know each other.</param>
/// <param name="PairsParted">Pairs of others that no longer reach each other without it.</param>
/// <param name="Leadership">0 to 1,000,000: the mean of the three parts.</param>
/// <param name="Control">Place by betweenness.</param>
/// <param name="Span">Place by effective size.</param>
/// <param name="Persistence">Mean place by effective size over stretches of time; <see langword="null"/> when no link has a time.</param>
public sealed record EntityMeasures(
    EntityId Entity, EntityId Component, int ComponentSize, int Community, int CommunitySize, int Core, int Degree, double Strength, double PageRank,
    double Betweenness, double BetweennessBound, double Constraint, long PairsParted, int Leadership, int Control, int Span, int? Persistence);
