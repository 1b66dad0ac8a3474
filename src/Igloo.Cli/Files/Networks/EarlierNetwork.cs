using System.Globalization;
using Igloo.Analysis.Measuring;

namespace Igloo.Cli.Files.Networks;

/// <summary>Reads the communities that an earlier <c>igloo network</c> wrote.</summary>
internal static class EarlierNetwork
{
    /// <summary>The earlier communities and degrees by node of today; nodes that are gone are passed over.</summary>
    /// <exception cref="InvalidDataException">The file is no table that <c>igloo network</c> wrote.</exception>
    public static EarlierCommunities Read(FileInfo file, IReadOnlyList<string> names)
    {
        var numbers = names.Select((name, number) => (name, number)).ToDictionary(pair => pair.name, pair => pair.number, StringComparer.Ordinal);
        int[] communities = [.. Enumerable.Repeat(-1, names.Count)];
        var degrees = communities.ToArray();
        using var lines = File.ReadLines(file.FullName).GetEnumerator();
        var header = lines.MoveNext() ? lines.Current.Split(',') : [];
        var (node, community, degree) = (Array.IndexOf(header, "node"), Array.IndexOf(header, "community"), Array.IndexOf(header, "degree"));
        if (node < 0 || community < 0 || degree < 0) throw new InvalidDataException($"{file.Name} has no columns node, community and degree; give the table that an earlier igloo network wrote");
        var fields = new List<Range>();
        while (lines.MoveNext())
        {
            EdgeRow.Split(lines.Current, ',', fields);
            if (fields.Count <= degree || !numbers.TryGetValue(EdgeRow.Value(lines.Current, fields[node]).ToString(), out var number)) continue;
            communities[number] = int.Parse(EdgeRow.Value(lines.Current, fields[community]), CultureInfo.InvariantCulture);
            degrees[number] = int.Parse(EdgeRow.Value(lines.Current, fields[degree]), CultureInfo.InvariantCulture);
        }

        return new EarlierCommunities(communities, degrees);
    }
}
