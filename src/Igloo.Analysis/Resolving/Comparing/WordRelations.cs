namespace Igloo.Analysis.Resolving;

/// <summary>How each word of one name stands to each word of another.</summary>
/// <param name="relations">The relations, a row for each word of the first.</param>
/// <param name="a">The words of the first name, one or more.</param>
/// <param name="b">The words of the second, one or more.</param>
/// <param name="tokens">The words themselves.</param>
internal readonly ref struct WordRelations(ReadOnlySpan<WordRelation> relations, ReadOnlySpan<SeenWord> a, ReadOnlySpan<SeenWord> b, NameTokens tokens)
{
    /// <summary>Words of a name that are compared.</summary>
    public const int MostWords = 12;

    private readonly ReadOnlySpan<WordRelation> _relations = relations;
    private readonly ReadOnlySpan<SeenWord> _a = a, _b = b;

    /// <summary>How the first words stand to each other.</summary>
    public WordRelation OfFirst => _relations[0];

    /// <summary>The closest of all.</summary>
    public WordRelation Best()
    {
        var best = WordRelation.None;
        foreach (var relation in _relations)
            if (relation < best) best = relation;
        return best;
    }

    /// <summary>Whether two words are alike and no more.</summary>
    public bool HasAlike() => _relations.Contains(WordRelation.Alike);

    /// <summary>Each word of the shorter name takes the closest free word of the longer; the worst of those bonds speaks for the names.</summary>
    public WordRelation WorstOfBest()
    {
        // Where a word has nothing in common with any other, one goes without whoever chooses.
        if (_a.Length == _b.Length && HasStranger()) return WordRelation.None;
        var isAFew = _a.Length < _b.Length || (_a.Length == _b.Length && IsFirst());
        var (few, many) = isAFew ? (_a.Length, _b.Length) : (_b.Length, _a.Length);
        var (worst, taken) = (WordRelation.Same, 0);
        for (var i = 0; i < few && worst < WordRelation.None; i++)
        {
            var (best, at) = (WordRelation.None, -1);
            for (var j = 0; j < many && best != WordRelation.Same; j++)
                if ((taken >> j & 1) == 0 && (isAFew ? Between(i, j) : Between(j, i)) is var relation && relation < best) (best, at) = (relation, j);
            if (at >= 0) taken |= 1 << at;
            if (best > worst) worst = best;
        }

        return worst;
    }

    private WordRelation Between(int wordOfA, int wordOfB) => _relations[(wordOfA * _b.Length) + wordOfB];

    private bool HasStranger()
    {
        for (var i = 0; i < _a.Length; i++)
            if (!_relations.Slice(i * _b.Length, _b.Length).ContainsAnyExcept(WordRelation.None)) return true;
        return false;
    }

    // By the words themselves: their numbers depend on which came first.
    private bool IsFirst()
    {
        for (var i = 0; i < _a.Length; i++)
            if (_a[i].Word != _b[i].Word) return string.CompareOrdinal(tokens[_a[i].Word], tokens[_b[i].Word]) < 0;
        return true;
    }
}
