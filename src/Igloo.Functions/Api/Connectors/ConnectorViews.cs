using Microsoft.AspNetCore.Mvc;

namespace Igloo.Functions.Api.Connectors;

/// <summary>What the functions about super-connectors answer alike.</summary>
internal static class ConnectorViews
{
    public static IActionResult NotWhole() =>
        Problem.Forbidden("Super-connectors are learned from all records together, and you may not see every upload.", "Ask an agency that may, or look at the entity itself.");
}
