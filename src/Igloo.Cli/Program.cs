using System.CommandLine;
using Igloo.Cli.Commands;
using Igloo.Cli.Local;
using Spectre.Console;

// A file or a pipe has no width; a line that is broken anywhere could not be searched or copied.
if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = 250;

using var signals = new StopSignals();

// The library would cut a command off two seconds after Ctrl+C, which storage that has much to save does not meet.
var exitCode = await IglooCommand.Create().Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null }, signals.Token);
return exitCode != 0 && signals.Token.IsCancellationRequested ? StopSignals.ExitCode : exitCode;
