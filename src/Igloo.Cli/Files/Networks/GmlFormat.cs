using System.Text.RegularExpressions;

namespace Igloo.Cli.Files.Networks;

/// <summary>Graph Modelling Language: <c>graph [ node [ id 1 label "x" ] edge [ source 1 target 2 weight 3 ] ]</c>.</summary>
internal sealed partial class GmlFormat : INetworkFormat
{
    public bool Recognises(string head) => Beginning().IsMatch(head);

    public EdgeList Read(TextReader text)
    {
        var edges = new EdgeList(areWeighted: true, areTimed: true) { ReadAs = "GML" };
        var open = new Stack<(string Name, Dictionary<string, string> Values)>();
        var key = "";
        foreach (var token in Tokens(text))
        {
            if (token == "]")
            {
                if (!open.TryPop(out var part)) throw new InvalidDataException("a bracket closes that was never opened");
                Add(edges, part.Name, part.Values);
            }
            else if (token == "[")
            {
                open.Push((key.ToLowerInvariant(), []));
                key = "";
            }
            else if (key.Length == 0) key = token;
            else
            {
                if (open.TryPeek(out var part)) part.Values.TryAdd(key.ToLowerInvariant(), token.Trim('"'));
                key = "";
            }
        }

        return open.Count == 0 ? edges : throw new InvalidDataException("the file ends before its last bracket is closed; it may have been cut off");
    }

    private static void Add(EdgeList edges, string part, Dictionary<string, string> values)
    {
        if (part == "graph") edges.IsDirected = values.GetValueOrDefault("directed") == "1";
        else if (part == "node") edges.AddNode(values.GetValueOrDefault("id"), values.GetValueOrDefault("label"));
        else if (part == "edge")
            edges.Add(values.GetValueOrDefault("source"), values.GetValueOrDefault("target"), values.GetValueOrDefault("weight") ?? values.GetValueOrDefault("value"), values.GetValueOrDefault("time"));
    }

    private static IEnumerable<string> Tokens(TextReader text)
    {
        while (text.ReadLine() is { } line)
            if (!line.AsSpan().TrimStart().StartsWith("#"))
                foreach (Match token in Token().Matches(line)) yield return token.Value;
    }

    [GeneratedRegex(@"\A\s*(?:#[^\n]*\n\s*|(?:Creator|Version|comment)\s[^\n]*\n\s*)*graph\s*\[", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Beginning();

    [GeneratedRegex("""\[|\]|"[^"]*"|[^\s\[\]"]+""", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
