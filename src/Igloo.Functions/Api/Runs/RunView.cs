using Igloo.Functions.Pipeline;
using Igloo.Model;
using Igloo.Storage;

namespace Igloo.Functions.Api.Runs;

/// <summary>One analysis: its stages, what it read and what changed.</summary>
public sealed record RunView(
    string Id, RunState State, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, long Generation, bool Sealed, Progress? Progress,
    IReadOnlyList<StageTime> Stages, int Uploads, long Records, int Entities, int Findings, int Leads, IReadOnlyDictionary<string, int> Changes);
