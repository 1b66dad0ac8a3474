using Igloo.Cli.Commands;
using Spectre.Console;

// A file or a pipe has no width; a line that is broken anywhere could not be searched or copied.
if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = 250;

return await IglooCommand.Create().Parse(args).InvokeAsync();
