using Igloo.Cli.Commands;

return await IglooCommand.Create().Parse(args).InvokeAsync();
