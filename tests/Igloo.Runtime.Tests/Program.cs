using Igloo.Runtime.Tests;
using Igloo.Runtime.Tests.Programs;

// With a program's name as first argument this is that program, for the tests that kill it; else it runs the tests, as xunit's own entry point does.
return args switch
{
    [OrchestratingProgram.Name, var folder, var moment] =>
        await OrchestratingProgram.RunAsync(folder, int.Parse(moment, System.Globalization.CultureInfo.InvariantCulture)),
    [ServingProgram.Name, .. var settings] => await ServingProgram.RunAsync(settings),
    _ when args.Any(argument => argument is "--server" or "--internal-msbuild-node") =>
        await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
    _ => await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args),
};
