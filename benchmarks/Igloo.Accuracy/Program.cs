using System.CommandLine;
using Igloo.Accuracy.Mapping;
using Igloo.Accuracy.Network;

return await new RootCommand("Precision and recall on labelled data; each command writes a report under benchmarks/results.")
{
    MappingCommand.Create(),
    NetworkAccuracy.Create(),
}.Parse(args).InvokeAsync();
