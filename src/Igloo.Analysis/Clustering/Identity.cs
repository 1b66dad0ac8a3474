using Igloo.Analysis.Comparing;
using Igloo.Analysis.Text;
using Igloo.Model;

namespace Igloo.Analysis.Clustering;

/// <summary>What a cluster so far says of who it is, as far as it can be contradicted.</summary>
internal sealed class Identity
{
    private readonly List<BirthDate> _births = [];
    private readonly List<string> _documents = [];

    public Identity(MentionProfile mention)
    {
        foreach (var value in mention.Values)
        {
            if (value.Type == FieldType.PersonBirthDate && BirthDate.Of(value.Value) is { IsFull: true } birth) _births.Add(birth);
            if (value.Type == FieldType.DocumentNumber) _documents.Add(value.Value);
        }
    }

    /// <summary>Whether the two cannot be one: birth dates or documents contradict, and nothing as strong agrees.</summary>
    public bool Contradicts(Identity other)
    {
        var shareDocument = _documents.Exists(other._documents.Contains);
        var shareBirth = _births.Exists(other._births.Contains);
        return (!shareDocument && !shareBirth && AnyPair(_births, other._births, BirthDateComparison.Contradict))
            // A renewed passport has a new number: with the same day of birth it contradicts nothing.
            || (!shareBirth && !shareDocument && AnyPair(_documents, other._documents, IdentifierComparisons.DocumentsContradict));
    }

    public void Add(Identity other)
    {
        _births.AddRange(other._births.Except(_births));
        _documents.AddRange(other._documents.Except(_documents));
    }

    private static bool AnyPair<T>(List<T> mine, List<T> theirs, Func<T, T, bool> holds)
    {
        foreach (var a in mine)
            foreach (var b in theirs)
                if (holds(a, b)) return true;
        return false;
    }
}
