using Igloo.Analysis.Comparing;
using Igloo.Analysis.Text;
using Igloo.Model;

namespace Igloo.Analysis.Clustering;

/// <summary>What a cluster so far says of who it is, as far as it can be contradicted.</summary>
internal sealed class Identity
{
    private readonly List<BirthDate> _births = [];
    private readonly List<string> _documents = [];
    private readonly List<string> _emails = [];

    public Identity(MentionProfile mention)
    {
        foreach (var value in mention.Values)
        {
            if (value.Type == FieldType.PersonBirthDate && BirthDate.Of(value.Value) is { IsFull: true } birth) _births.Add(birth);
            if (value.Type == FieldType.DocumentNumber) _documents.Add(value.Value);
            if (value.Type == FieldType.Email) _emails.Add(value.Value);
        }
    }

    /// <summary>Whether the two cannot be one: birth dates or documents contradict, and nothing as strong agrees.</summary>
    public bool Contradicts(Identity other)
    {
        if (_documents.Exists(other._documents.Contains) || _emails.Exists(other._emails.Contains)) return false;
        if (_births.Exists(other._births.Contains)) return false;
        // With the same day of birth a new number is a renewed document; without it, it is somebody else's.
        return AnyPair(_births, other._births, BirthDateComparison.Contradict) || AnyPair(_documents, other._documents, IdentifierComparisons.DocumentsContradict);
    }

    public void Add(Identity other)
    {
        _births.AddRange(other._births.Except(_births));
        _documents.AddRange(other._documents.Except(_documents));
        _emails.AddRange(other._emails.Except(_emails));
    }

    private static bool AnyPair<T>(List<T> mine, List<T> theirs, Func<T, T, bool> holds)
    {
        foreach (var a in mine)
            foreach (var b in theirs)
                if (holds(a, b)) return true;
        return false;
    }
}
