using Igloo.Model;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Igloo.Functions.Pipeline;

/// <summary>One run: from the records that are ready to published leads.</summary>
public sealed class AnalyzeWorkspace
{
    /// <summary>What the instances of a workspace's runs begin with.</summary>
    public static string InstancePrefix(WorkspaceId workspace) => $"analysis-{workspace}-";

    /// <summary>Walks the rooms in order; within a room the parts run side by side.</summary>
    [Function(nameof(AnalyzeWorkspace))]
    public async Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var workspace = context.GetInput<string>()!;
        var walk = new Walk(context);

        // The plan is fixed here and kept in history, so a deployment half-way cannot change what a replay sees.
        var plan = await walk.Stage("plan", context.CallActivityAsync<PlannedRun>(
            nameof(PlanRun), workspace, Retries.Standard));
        walk.Records = plan.Records;
        try
        {
            await walk.Stage("resolve", Activity(context, nameof(ResolveEntities), plan.Run));
            var beside = PublishThenTrace(context, plan.Run);
            await walk.Stage("link", Activity(context, nameof(LinkEntities), plan.Run));
            await walk.Stage("measure", MeasureThenCorrelate(context, plan.Run));
            await walk.Stage("detect", plan.Rules.Select(rule => Activity(context, nameof(RunDetector), new RuleRef(plan.Run, rule))));
            await walk.Stage("lead", RankAfter(beside, context, plan.Run));
            await walk.Stage("publish", Activity(context, nameof(PublishRun), plan.Run));
        }
        catch (TaskFailedException)
        {
            await Activity(context, nameof(MarkRunFailed), plan.Run);
            throw;
        }

        await Activity(context, nameof(FinishRun), new FinishedRun(plan.Run, walk.Times));
        return plan.Run.Run;
    }

    // In turn: figures come from flat arrays on every core, and the objects of the case graph beside them would be gone through by each collection.
    private static async Task MeasureThenCorrelate(TaskOrchestrationContext context, RunRef run)
    {
        await Activity(context, nameof(MeasureNetwork), run);
        await Activity(context, nameof(CorrelateEntities), run);
    }

    // Both ask for nothing that comes after entities, and links and figures leave a core free. In turn, so that what links and figures wait for never waits for them.
    private static async Task PublishThenTrace(TaskOrchestrationContext context, RunRef run)
    {
        await Activity(context, nameof(PublishEntities), run);
        await Activity(context, nameof(TraceEntities), run);
    }

    // Leads keep the names of those that they were about.
    private static async Task RankAfter(Task traced, TaskOrchestrationContext context, RunRef run)
    {
        await traced;
        await Activity(context, nameof(RankLeads), run);
    }

    private static Task Activity(TaskOrchestrationContext context, string name, object input) =>
        context.CallActivityAsync(name, input, Retries.Standard);

    /// <summary>Reports the progress of the stages and keeps their times.</summary>
    private sealed class Walk(TaskOrchestrationContext context)
    {
        private readonly List<StageTime> _times = [];

        public long Records { private get; set; }

        public IReadOnlyList<StageTime> Times => _times;

        public async Task<T> Stage<T>(string name, Task<T> part)
        {
            await Stage(name, [part]);
            return await part;
        }

        public Task Stage(string name, Task part) => Stage(name, [part]);

        public async Task Stage(string name, IEnumerable<Task> parts)
        {
            var began = context.CurrentUtcDateTime;
            List<Task> running = [.. parts];
            for (var open = running; open.Count > 0; open = [.. running.Where(part => !part.IsCompleted)])
            {
                context.SetCustomStatus(new Progress(name, running.Count - open.Count, running.Count, Records));
                await Task.WhenAny(open);
            }

            await Task.WhenAll(running);
            _times.Add(new StageTime(name, running.Count, (long)(context.CurrentUtcDateTime - began).TotalMilliseconds));
        }
    }
}
