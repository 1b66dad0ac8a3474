namespace Igloo.Runtime.Tests.Contract;

/// <summary>The public surface of the official packages, as far as ours declares the same types: <c>official-api.txt</c>.</summary>
internal sealed class OfficialApi
{
    private const string Section = "## ";

    private readonly Dictionary<string, OfficialType> _types = new(StringComparer.Ordinal);

    private OfficialApi(IEnumerable<string> lines)
    {
        OfficialType? current = null;
        foreach (var line in lines)
        {
            if (line.StartsWith(Section, StringComparison.Ordinal)) _types.Add(HeadingOf(line), current = new(BasesOf(line), []));
            else if (line.Length > 0 && line[0] == ' ') current!.Lines.Add(line.Trim());
        }
    }

    public static OfficialApi Read()
    {
        using var stream = typeof(OfficialApi).Assembly.GetManifestResourceStream("official-api.txt")!;
        using var reader = new StreamReader(stream);
        return new(reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n'));
    }

    public IEnumerable<string> Headings => _types.Keys;

    public OfficialType? Find(string heading) => _types.GetValueOrDefault(heading);

    // "## sealed class Page<T> [Microsoft.DurableTask] (package) : bases"
    private static string HeadingOf(string line) => line[Section.Length..(line.IndexOf(']', StringComparison.Ordinal) + 1)];

    private static string[] BasesOf(string line) => line[(line.IndexOf(" : ", StringComparison.Ordinal) + 3)..].Split(", ", StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>What a type derives from, and its members.</summary>
internal sealed record OfficialType(IReadOnlyList<string> Bases, List<string> Lines);
