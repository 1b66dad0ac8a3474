using System.Globalization;
using System.Text.Json;
using Igloo.Model;

namespace Igloo.Functions.Upload;

/// <summary>What an entry of the spool is; in the order in which entries are saved again.</summary>
internal enum KeptKind
{
    Source,
    Mapping,
    Drop,
    Decision,
    Withdrawal,
    ConnectorDecision,
}

/// <summary>A person's decision as it was accepted; the act names it, so that it is never appended twice.</summary>
internal sealed record KeptDecision<TEntry>(WorkspaceId Workspace, string Act, TEntry Draft);

/// <summary>An upload that was taken back.</summary>
internal sealed record KeptWithdrawal(WorkspaceId Workspace, UploadId Upload, UploadPath Path);

/// <summary>What was accepted, and for what: a decision for its act, a withdrawal for its upload, everything else for a source.</summary>
internal sealed record Kept(KeptKind Kind, SourceRef Source, string File);

/// <summary>One file of the spool: a line of JSON that says what it is, then the bytes as they were accepted.</summary>
internal static class SpoolFile
{
    private const string Suffix = ".kept";
    private const int TickDigits = 19;

    public static string Name(DateTimeOffset acceptedAt, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{acceptedAt.UtcTicks:D19}-{number:D9}{Suffix}");

    public static DateTimeOffset AcceptedAt(string file) =>
        new(long.Parse(Path.GetFileName(file).AsSpan(0, TickDigits), CultureInfo.InvariantCulture), TimeSpan.Zero);

    public static IEnumerable<string> In(string folder) => Directory.EnumerateFiles(folder, $"*{Suffix}");

    /// <summary>Returns once the bytes are on the disk. A file that was cut off never gets its name, so it is not read back.</summary>
    public static async Task WriteAsync(string file, Kept kept, Stream content, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var unfinished = file + ".part";
        await using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
        {
            await stream.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(kept), cancellation);
            stream.WriteByte((byte)'\n');
            await content.CopyToAsync(stream, cancellation);
            stream.Flush(flushToDisk: true);
        }

        File.Move(unfinished, file);
    }

    /// <summary>What a file is, and a seekable stream that stands at its content.</summary>
    public static async Task<(Kept Kept, Stream Content)> OpenAsync(string file, CancellationToken cancellation)
    {
        var stream = File.OpenRead(file);
        try
        {
            return (await HeaderAsync(stream, cancellation), stream);
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    private static async Task<Kept> HeaderAsync(FileStream stream, CancellationToken cancellation)
    {
        var header = new MemoryStream();
        for (int next; (next = stream.ReadByte()) != '\n';)
        {
            if (next < 0) throw new InvalidDataException($"{Path.GetFileName(stream.Name)} in the spool ends before its content; expected a line that says what it is.");
            header.WriteByte((byte)next);
        }

        header.Position = 0;
        return (await JsonSerializer.DeserializeAsync<Kept>(header, cancellationToken: cancellation))!;
    }
}
