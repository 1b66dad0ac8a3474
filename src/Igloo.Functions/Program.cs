using Igloo.Functions;

await IglooApp.Build(args).RunAsync();
