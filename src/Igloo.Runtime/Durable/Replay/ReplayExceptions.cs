namespace DurableTask.Core.Exceptions
{
    internal sealed class NonDeterministicOrchestrationException(string message) : Exception(message);
}

namespace Igloo.Runtime.Durable.Replay
{
    /// <summary>The orchestrator waits for something that no replay can give it again.</summary>
    internal sealed class ForeignAwaitException(string message) : InvalidOperationException(message);
}
