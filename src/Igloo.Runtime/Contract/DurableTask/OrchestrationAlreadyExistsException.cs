namespace DurableTask.Core.Exceptions;

/// <summary>An instance with this id exists in a status that forbids a new start.</summary>
public class OrchestrationAlreadyExistsException : InvalidOperationException
{
    public OrchestrationAlreadyExistsException(string message)
        : base(message)
    {
    }
}
