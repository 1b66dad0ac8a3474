using System.CommandLine;
using Igloo.Accuracy.Mapping;
using Igloo.Accuracy.Narratives;
using Igloo.Accuracy.Network;
using Igloo.Accuracy.Resolution;

return await new RootCommand("Precision and recall on labelled data; each command writes a report under benchmarks/results.")
{
    MappingCommand.Create(),
    NarrativesCommand.Create(),
    ResolutionCommand.Create(),
    NetworkAccuracy.Create(),
    CorrelationAccuracy.Create(),
}.Parse(args).InvokeAsync();
