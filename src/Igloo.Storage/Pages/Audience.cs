namespace Igloo.Storage;

/// <summary>Those who may read a part: viewers who see every one of its release classes. What the whole workspace may see needs none.</summary>
/// <param name="Classes">In order, without those released to all.</param>
public sealed record Audience(IReadOnlyList<ReleaseClass> Classes)
{
    /// <summary>The whole workspace.</summary>
    public static Audience Everyone { get; } = new([]);

    /// <summary>Opaque text of the classes, fit for a key.</summary>
    internal string Key { get; } = Digest.ToText(Digest.Of([.. Classes.SelectMany(release => new[] { release.Agency, release.Handling })]));

    public static Audience Of(params ReadOnlySpan<ReleaseClass> classes)
    {
        var limited = new SortedSet<ReleaseClass>();
        foreach (var release in classes)
            if (release.Handling != ReleaseClass.Shared) limited.Add(release);
        return limited.Count == 0 ? Everyone : new Audience([.. limited]);
    }

    public bool Includes(IReadOnlyCollection<ReleaseClass> visible) => Classes.All(visible.Contains);

    public bool Equals(Audience? other) => other is not null && Key == other.Key;

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);
}
