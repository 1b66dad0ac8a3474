using System.CommandLine;

return await new RootCommand("Precision and recall on labelled data; each command writes a report under benchmarks/results.")
    .Parse(args).InvokeAsync();
