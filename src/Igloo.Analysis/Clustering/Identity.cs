using Igloo.Analysis.Comparing;
using Igloo.Analysis.Text;
using Igloo.Model;

namespace Igloo.Analysis.Clustering;

/// <summary>What a cluster so far says of who it is, as far as it can be contradicted.</summary>
internal sealed class Identity
{
    private BirthDate[] _births = [];
    private string[] _documents = [];
    private string[] _emails = [];

    public Identity(MentionProfile mention)
    {
        foreach (var value in mention.Values)
        {
            if (value.Type == FieldType.PersonBirthDate && BirthDate.Of(value.Value) is { IsFull: true } birth) _births = [.. _births, birth];
            if (value.Type == FieldType.DocumentNumber) _documents = [.. _documents, value.Value];
            if (value.Type == FieldType.Email) _emails = [.. _emails, value.Value];
        }
    }

    /// <summary>Whether the two cannot be one: birth dates or documents contradict, and nothing as strong agrees.</summary>
    public bool Contradicts(Identity other)
    {
        if (Share(_documents, other._documents) || Share(_emails, other._emails) || Share(_births, other._births)) return false;
        // With the same day of birth a new number is a renewed document; without it, it is somebody else's.
        return AnyPair(_births, other._births, BirthDateComparison.Contradict) || AnyPair(_documents, other._documents, IdentifierComparisons.DocumentsContradict);
    }

    public void Add(Identity other)
    {
        _births = [.. _births.Union(other._births)];
        _documents = [.. _documents.Union(other._documents)];
        _emails = [.. _emails.Union(other._emails)];
    }

    private static bool Share<T>(T[] mine, T[] theirs) => Array.Exists(mine, value => Array.IndexOf(theirs, value) >= 0);

    private static bool AnyPair<T>(T[] mine, T[] theirs, Func<T, T, bool> holds)
    {
        foreach (var a in mine)
            foreach (var b in theirs)
                if (holds(a, b)) return true;
        return false;
    }
}
