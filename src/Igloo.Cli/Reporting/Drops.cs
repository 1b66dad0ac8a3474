using Igloo.Cli.Local;
using Igloo.Functions.Api.Runs;
using Igloo.Functions.Api.Uploads;
using Igloo.Model;
using Igloo.Storage;
using Spectre.Console;

namespace Igloo.Cli.Reporting;

/// <summary>Sends files and follows them, with progress, until their records stand in a published run.</summary>
internal static class Drops
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(500);

    /// <summary>Sends the files one after another; sets up their sources first.</summary>
    /// <returns>The blob paths that were sent.</returns>
    public static async Task<IReadOnlySet<string>> SendAsync(IglooClient client, IReadOnlyList<DroppedFile> files, CancellationToken cancellation)
    {
        foreach (var source in files.Select(file => new SourceRef(file.Agency, file.Source)).Distinct().Order())
            await client.PutAsync($"sources/{Uri.EscapeDataString(source.Agency)}/{Uri.EscapeDataString(source.Source)}", new { handling = ReleaseClass.Shared }, cancellation);

        await AnsiConsole.Progress().Columns(Columns()).StartAsync(async progress =>
        {
            var task = progress.AddTask("send", maxValue: files.Count);
            foreach (var file in files)
            {
                task.Description = $"send {Markup.Escape(file.Name)}";
                var query = $"uploads?agency={Uri.EscapeDataString(file.Agency)}&source={Uri.EscapeDataString(file.Source)}&file={Uri.EscapeDataString(file.Name)}";
                await client.PostFileAsync<AcceptedView>(query, file.Path, cancellation);
                task.Increment(1);
            }
        });
        return files.Select(file => file.BlobPath).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Waits, with progress, until every upload has failed or stands in a published run.</summary>
    public static Task FollowAsync(IglooClient client, IReadOnlySet<string> paths, CancellationToken cancellation) =>
        AnsiConsole.Progress().Columns(Columns()).StartAsync(async progress =>
        {
            var read = progress.AddTask("read");
            var analyze = progress.AddTask("analyze", maxValue: 1);
            while (true)
            {
                var uploads = await NewestAsync(client, paths, cancellation);
                ShowReading(uploads, read);
                if (uploads.Count == paths.Count && uploads.All(IsSettled))
                {
                    analyze.Value = analyze.MaxValue;
                    return;
                }

                await ShowRunAsync(client, analyze, cancellation);
                await Task.Delay(Poll, cancellation);
            }
        });

    /// <summary>Says which uploads could not be read, and why.</summary>
    /// <returns>Whether there were any.</returns>
    public static async Task<bool> PrintFailuresAsync(IglooClient client, IReadOnlySet<string> paths, CancellationToken cancellation)
    {
        var failed = (await NewestAsync(client, paths, cancellation)).Where(upload => upload.State == UploadState.Failed).ToList();
        foreach (var upload in failed)
            AnsiConsole.MarkupLine($"[red]{Markup.Escape(upload.Path)}[/] {Markup.Escape(upload.Reason ?? "could not be read")}");
        return failed.Count > 0;
    }

    private static bool IsSettled(UploadView upload) => upload.State is UploadState.Analyzed or UploadState.Failed;

    private static async Task<IReadOnlyList<UploadView>> NewestAsync(IglooClient client, IReadOnlySet<string> paths, CancellationToken cancellation) =>
        [.. (await client.ListAsync<UploadView>("uploads?pageSize=1000", cancellation))
            .Where(upload => paths.Contains(upload.Path))
            .GroupBy(upload => upload.Path, StringComparer.Ordinal)
            .Select(versions => versions.MaxBy(upload => upload.DropNumber)!)];

    /// <summary>By bytes, since one long file takes longer than many small ones. Rows that are being indexed have been read.</summary>
    private static void ShowReading(IReadOnlyList<UploadView> uploads, ProgressTask task)
    {
        task.MaxValue = Math.Max(uploads.Sum(upload => upload.Length), 1);
        task.Value = uploads.Sum(upload => upload.Length * ShareRead(upload));
        task.Description = $"read {uploads.Sum(upload => upload.Rows):N0} rows";
    }

    private static double ShareRead(UploadView upload) => upload.Progress switch
    {
        null => 1,
        { Stage: "parse" } parse => (double)parse.Done / parse.Total,
        _ => 1,
    };

    private static async Task ShowRunAsync(IglooClient client, ProgressTask task, CancellationToken cancellation)
    {
        var runs = await client.ListAsync<RunView>("runs", cancellation);
        if (runs.FirstOrDefault(run => run.State == RunState.Running)?.Progress is not { } progress) return;
        task.MaxValue = Math.Max(progress.Total, 1);
        task.Value = progress.Done;
        task.Description = $"analyze: {Markup.Escape(progress.Stage)}";
    }

    private static ProgressColumn[] Columns() =>
        [new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn()];
}
