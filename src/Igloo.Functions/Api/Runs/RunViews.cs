using Igloo.Functions.Pipeline;
using Igloo.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Igloo.Functions.Api.Runs;

/// <summary>Makes the view of a run.</summary>
internal static class RunViews
{
    public static RunView Of(Run run) => new(
        run.Id.ToString(), run.State, run.StartedAt, run.FinishedAt, run.Generation, run.Sealed, run.Progress,
        [.. run.Stages.Select(stage => new StageTime(stage.Name, stage.Total, stage.Milliseconds))], run.Uploads, run.Records, run.Entities, run.Findings, run.Leads,
        new Dictionary<string, int>
        {
            ["new"] = run.Changes.New,
            ["stronger"] = run.Changes.Stronger,
            ["weaker"] = run.Changes.Weaker,
            ["same"] = run.Changes.Same,
            ["gone"] = run.Changes.Gone,
        });

    public static IActionResult Missing(string text) => Problem.NotFound($"There is no run '{text}'.");
}
