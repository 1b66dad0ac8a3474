using Igloo.Model;
using Microsoft.AspNetCore.Mvc;

namespace Igloo.Functions.Api.Entities;

/// <summary>Makes the views of entities, and says who is protected.</summary>
internal static class EntityViews
{
    public const string ProtectedCaption = "Protected person";

    /// <summary>A person in a lead whom no rule gives an actor's role is shown without a name.</summary>
    public static bool IsProtected(Subject subject) => subject.Entity.Kind == EntityKind.Person && !subject.IsActor;

    public static AttributeView Of(EntityAttribute attribute) =>
        new(attribute.Type.Name(), attribute.Value, [.. attribute.Records.Select(record => record.ToString())]);

    public static MeasuresView Of(EntityMeasures measured, RunId run) => new(
        run.ToString(), measured.ComponentSize, measured.Community, measured.CommunitySize, measured.Core, measured.Degree, measured.Strength, measured.PageRank,
        measured.Betweenness, measured.BetweennessBound, measured.Constraint, measured.PairsParted,
        Share(measured.Leadership), Share(measured.Control), Share(measured.Span), measured.Persistence is { } persistence ? Share(persistence) : null);

    public static TieView Of(ScoredPair tie) => new(
        tie.A.ToString(), tie.B.ToString(), tie.Key, Math.Round(tie.Confidence, 6), tie.Weight, tie.Prior, tie.Household,
        [.. tie.Fields.Select(Of)],
        [.. tie.Hinges().Select(FieldTypes.Name)]);

    public static ComparisonView Of(FieldComparison compared) => new(compared.Type.Name(), compared.Level, compared.A, compared.B, compared.Weight);

    private static double Share(int millionths) => millionths / 1e6;

    public static IActionResult NotAnId(string text) =>
        Problem.BadRequest($"'{text}' is not an entity id.", "They look like P-0A1B2C3D4E5F6; take one from a lead or a search.");

    public static IActionResult Missing(EntityId id) => Problem.NotFound($"There is no entity {id} that you may see.");
}
