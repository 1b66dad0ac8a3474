using System.CommandLine;

namespace Igloo.Cli.Commands;

/// <summary>The command line: <c>igloo up · demo · drop · map · resolve · network · correlate</c>.</summary>
internal static class IglooCommand
{
    public static RootCommand Create() => new("Igloo turns dropped files into ranked, explained leads. A lead is not proof.")
    {
        UpCommand.Create(),
        DemoCommand.Create(),
        DropCommand.Create(),
        MapCommand.Create(),
        ResolveCommand.Create(),
        NetworkCommand.Create(),
        CorrelateCommand.Create(),
    };
}
