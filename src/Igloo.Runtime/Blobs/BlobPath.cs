using System.Text.RegularExpressions;

namespace Igloo.Runtime.Blobs;

/// <summary>A trigger's path such as <c>uploads/{agency}/{name}.csv</c>: a container, then literals and expressions that bind.</summary>
/// <remarks>An expression takes as much as it can, slashes included, as on the official host. <c>{{</c> and <c>}}</c> stand for braces.</remarks>
internal sealed partial class BlobPath
{
    private readonly Regex? _pattern;
    private readonly string[] _names;

    private BlobPath(string container, string prefix, Regex? pattern, string[] names) => (Container, Prefix, _pattern, _names) = (container, prefix, pattern, names);

    public string Container { get; }

    /// <summary>What every matching blob's name begins with.</summary>
    public string Prefix { get; }

    /// <exception cref="FormatException">The path has no container, or an expression in it.</exception>
    public static BlobPath Parse(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var container = slash < 0 ? path : path[..slash];
        if (container.Length == 0 || container.Contains('{', StringComparison.Ordinal))
            throw new FormatException($"'{path}' does not begin with a container's name; expected container/blob or container/{{name}}.");
        if (slash < 0) return new BlobPath(container, "", null, []);

        var names = new List<string>();
        var pattern = new System.Text.StringBuilder("^");
        var prefix = "";
        foreach (Match part in Part().Matches(path[(slash + 1)..]))
        {
            if (part.Groups["name"] is { Success: true, Value: var name })
            {
                names.Add(name);
                pattern.Append("(.*)");
                continue;
            }

            var literal = part.Value is "{{" ? "{" : part.Value is "}}" ? "}" : part.Value;
            if (names.Count == 0) prefix += literal;
            pattern.Append(Regex.Escape(literal));
        }

        return new BlobPath(container, prefix, new Regex(pattern.Append('$').ToString(), RegexOptions.CultureInvariant), [.. names]);
    }

    /// <summary>The values that a blob's name binds, or <see langword="null"/> when it does not match.</summary>
    public Dictionary<string, object?>? Match(string blob)
    {
        if (_pattern is null) return [];
        var match = _pattern.Match(blob);
        if (!match.Success) return null;
        var values = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < _names.Length; i++) values[_names[i]] = match.Groups[i + 1].Value;
        return values;
    }

    [GeneratedRegex(@"\{\{|\}\}|\{(?<name>\w+)\}|[^{}]+")]
    private static partial Regex Part();
}
