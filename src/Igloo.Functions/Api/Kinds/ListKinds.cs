using Igloo.Functions.Access;
using Igloo.Ingest;
using Igloo.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Kinds;

/// <summary>GET what rows may tell and what their columns may be taken for, from the same list that mappings are checked against.</summary>
public sealed class ListKinds
{
    /// <summary>Every kind with its slots.</summary>
    [Function(nameof(ListKinds))]
    [Access(Roles.Anyone)]
    [Answers("What rows may tell and what their columns may be taken for", typeof(PageView<KindView>))]
    public IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/kinds")] HttpRequest request) =>
        Paging.Whole<KindView>([.. MappingChoices.All.Select(KindView.Of)]);
}

/// <summary>What rows of one kind are and what their columns may be taken for.</summary>
/// <param name="Kind">The word that a mapping uses.</param>
/// <param name="InWords">In words, with its article.</param>
/// <param name="Slots">Types with the part in the row that they may belong to.</param>
public sealed record KindView(RecordKind Kind, string InWords, IReadOnlyList<SlotView> Slots)
{
    internal static KindView Of(MappingChoices choices) =>
        new(choices.Kind, choices.InWords, [.. choices.Slots.Select(slot => new SlotView(slot.Role, slot.Type.Name()))]);
}

/// <summary>A type and the part in the row that it may belong to.</summary>
/// <param name="Role">The part.</param>
/// <param name="Type">The type's published name, such as <c>person.fullName</c>.</param>
public sealed record SlotView(Role Role, string Type);
