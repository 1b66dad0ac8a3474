using Igloo.Functions.Access;
using Igloo.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Igloo.Functions.Api.Detectors;

/// <summary>GET the rules as data, from the same list that the pipeline runs.</summary>
public sealed class ListDetectors
{
    /// <summary>Every rule with its parameters.</summary>
    [Function(nameof(ListDetectors))]
    [Access(Roles.Anyone)]
    [Answers("Every rule with its parameters", typeof(PageView<Rule>))]
    public IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/detectors")] HttpRequest request) =>
        Paging.Whole(Analysis.Detecting.Detectors.Rules);
}
