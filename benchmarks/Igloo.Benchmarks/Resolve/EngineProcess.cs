using System.Diagnostics;
using System.Text.Json;

namespace Igloo.Benchmarks.Resolve;

/// <summary><c>igloo resolve</c> on the generator's people, in a process of its own from cold start.</summary>
internal static class EngineProcess
{
    public const string Types = "given_name=person.givenName,surname=person.familyName,dob=person.birthDate,phone=phone,email=email,document_no=document.number,"
        + "address=address.full,city=address.city,postcode=address.postalCode,plate=vehicle.plate";

    /// <summary>The summary that the command prints, told what the columns hold.</summary>
    public static JsonElement Run(string file, params string[] more) => Resolve(file, ["--types", Types, .. more]);

    /// <summary>The same with columns guessed as when the file is dropped: the work that the stages of a run do.</summary>
    public static JsonElement RunGuessed(string file) => Resolve(file, []);

    private static JsonElement Resolve(string file, string[] more)
    {
        var output = Path.Combine(Path.GetTempPath(), FormattableString.Invariant($"igloo-entities-{Environment.ProcessId}.csv"));
        try
        {
            var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
            foreach (var argument in new[] { PublishedIgloo.Path, "resolve", "--input", file, "--out", output }.Concat(more))
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            var summary = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? JsonDocument.Parse(summary).RootElement : throw new InvalidOperationException($"igloo resolve ended with {process.ExitCode} on {file}.");
        }
        finally
        {
            File.Delete(output);
        }
    }
}
