using System.CommandLine;
using Igloo.Accuracy.Mapping;

return await new RootCommand("Precision and recall on labelled data; each command writes a report under benchmarks/results.")
    {
        MappingCommand.Create(),
    }
    .Parse(args).InvokeAsync();
