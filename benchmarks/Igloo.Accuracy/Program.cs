using System.CommandLine;
using Igloo.Accuracy.Resolution;

return await new RootCommand("Precision and recall on labelled data; each command writes a report under benchmarks/results.")
{
    ResolutionCommand.Create(),
}.Parse(args).InvokeAsync();
