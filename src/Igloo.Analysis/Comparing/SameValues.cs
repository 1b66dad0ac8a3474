using Igloo.Model;

namespace Igloo.Analysis.Comparing;

/// <summary>Takes two mentions as equal when their kind and values are.</summary>
internal sealed class SameValues : IEqualityComparer<MentionProfile>
{
    public static SameValues Comparer { get; } = new();

    public bool Equals(MentionProfile? x, MentionProfile? y) =>
        ReferenceEquals(x, y) || (x is not null && y is not null && x.Id.Kind == y.Id.Kind && HaveSameValues(x.Values, y.Values));

    public int GetHashCode(MentionProfile obj)
    {
        var hash = new HashCode();
        hash.Add(obj.Id.Kind);
        for (var i = 0; i < obj.Values.Count; i++) hash.Add(obj.Values[i]);
        return hash.ToHashCode();
    }

    private static bool HaveSameValues(IReadOnlyList<MentionValue> a, IReadOnlyList<MentionValue> b)
    {
        if (a.Count != b.Count) return false;
        for (var i = 0; i < a.Count; i++)
            if (a[i] != b[i]) return false;
        return true;
    }
}
