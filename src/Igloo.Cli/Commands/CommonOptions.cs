using System.CommandLine;

namespace Igloo.Cli.Commands;

/// <summary>Options that several commands share, each with its one meaning.</summary>
internal static class CommonOptions
{
    public const string DefaultWorkspace = "main";

    public static Option<DirectoryInfo> Data() => new("--data")
    {
        Description = "Folder for the journal, the local storage and the keys.",
        DefaultValueFactory = _ => new DirectoryInfo(".igloo"),
    };

    public static Option<int> Port() => new("--port")
    {
        Description = "Port of the workbench on this machine; 0 takes a free one.",
        DefaultValueFactory = _ => 7171,
    };
}
