using System.CommandLine;
using Igloo.Accuracy.Network;

return await new RootCommand("Precision and recall on labelled data; each command writes a report under benchmarks/results.")
{
    NetworkAccuracy.Create(),
    CorrelationAccuracy.Create(),
}.Parse(args).InvokeAsync();
