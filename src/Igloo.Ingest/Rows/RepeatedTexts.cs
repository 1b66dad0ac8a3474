namespace Igloo.Ingest.Rows;

/// <summary>Finds the earlier text of a table that a text nearly repeats. Memory is bounded: the first ten thousand texts are remembered.</summary>
internal sealed class RepeatedTexts
{
    private const int Remembered = 10_000;
    private const int LeastLength = 40;

    /// <summary>Share of runs of three words that both have; a copied story with another date keeps as many.</summary>
    private const double Least = 0.8;

    private readonly List<(string Path, ulong[] Signature)> _texts = [];
    private readonly Dictionary<ulong, List<int>> _bands = [];

    /// <summary>The path of the first such text, or <see langword="null"/>; remembers this one.</summary>
    public string? EarlierOf(string text, string path)
    {
        if (text.Length < LeastLength) return null;
        var signature = NearDuplicates.Signature(text);
        var keys = NearDuplicates.Keys(signature);
        var earlier = Nearest(signature, keys);
        if (_texts.Count < Remembered) Remember(path, signature, keys);
        return earlier;
    }

    private string? Nearest(ulong[] signature, ulong[] keys)
    {
        var first = int.MaxValue;
        foreach (var key in keys)
        {
            if (!_bands.TryGetValue(key, out var texts)) continue;
            foreach (var text in texts)
                if (text < first && NearDuplicates.Resemblance(signature, _texts[text].Signature) >= Least) first = text;
        }

        return first == int.MaxValue ? null : _texts[first].Path;
    }

    private void Remember(string path, ulong[] signature, ulong[] keys)
    {
        foreach (var key in keys)
        {
            if (!_bands.TryGetValue(key, out var texts)) _bands[key] = texts = [];
            texts.Add(_texts.Count);
        }

        _texts.Add((path, signature));
    }
}
