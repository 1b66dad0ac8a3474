using System.Xml;
using Igloo.Ingest;

namespace Igloo.Cli.Files.Networks;

/// <summary>Reads the edges of a file, whatever its form: a table of edges, a matrix, or what a tool of network analysis wrote.</summary>
internal static class EdgeFile
{
    // Asked in this order; what none of them is, is a table.
    private static readonly INetworkFormat[] Formats = [new GraphXml(), new GmlFormat(), new PajekFormat(), new MatrixMarketFormat(), new NodeLinkFormat(), new MatrixFormat()];

    /// <param name="file">The file; .gz or not.</param>
    /// <param name="time">Name, or number from 1, of the column that holds the time of each edge; <see langword="null"/>: told by its header.</param>
    /// <param name="progress">Told the bytes read so far.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <exception cref="InvalidDataException">The file holds no edge, or not the column of times that was named.</exception>
    public static EdgeList Read(FileInfo file, string? time, Action<long> progress, CancellationToken cancellation)
    {
        using var stream = file.OpenRead();
        var raw = new RawFile(stream, cancellation);
        var edges = Read(raw, time, () => progress(raw.BytesRead));
        if (edges.Rows == 0) throw new InvalidDataException("the file holds no edge; each line needs a source and a target");
        edges.Seal();
        return edges;
    }

    private static EdgeList Read(RawFile raw, string? time, Action progress)
    {
        var head = raw.HeadText();
        if (Array.Find(Formats, form => form.Recognises(head)) is { } format) return Read(raw, format);
        if (head.AsSpan().TrimStart() is ['{' or '[' or '<', ..] or []) return EdgeTable.Read(raw.Rows(), time, progress);
        using var text = raw.OpenText();
        return EdgeTable.Read(text, time, progress);
    }

    private static EdgeList Read(RawFile raw, INetworkFormat format)
    {
        using var text = raw.OpenText();
        try
        {
            return format.Read(text);
        }
        catch (Exception broken) when (broken is XmlException or System.Text.Json.JsonException)
        {
            throw new InvalidDataException(broken.Message, broken);
        }
    }
}
