using Microsoft.Azure.Functions.Worker;

namespace Igloo.Runtime.Hosting;

/// <summary>One run of a function: what triggered it, and what it gave back.</summary>
internal sealed class Invocation : FunctionContext
{
    private readonly CancellationToken _cancellation;

    public Invocation(FunctionDescriptor function, object trigger, IReadOnlyDictionary<string, object?> data, IServiceProvider services, CancellationToken cancellation)
    {
        (Function, Trigger, InstanceServices, _cancellation) = (function, trigger, services, cancellation);
        BindingContext = new Data(data);
    }

    public FunctionDescriptor Function { get; }

    /// <summary>What the trigger's parameter gets.</summary>
    public object Trigger { get; }

    /// <summary>What the function gave back, once it has run.</summary>
    public object? Result { get; set; }

    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override string FunctionId => Function.Id;

    public override BindingContext BindingContext { get; }

    public override IServiceProvider InstanceServices { get; set; }

    public override FunctionDefinition FunctionDefinition => Function;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override CancellationToken CancellationToken => _cancellation;

    private sealed class Data(IReadOnlyDictionary<string, object?> data) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData => data;
    }
}
