namespace Igloo.Model;

/// <summary>A row exactly as it was received: the columns that it has and their texts, in the order of the file. Immutable; equal rows have the same columns and texts.</summary>
public sealed class SentRow : IEquatable<SentRow>
{
    /// <param name="columns">Names of the columns, each once. Kept, not copied: many rows share them.</param>
    /// <param name="texts">What stands in each. Kept, not copied.</param>
    /// <exception cref="ArgumentException">There are more columns than texts, or fewer.</exception>
    public SentRow(IReadOnlyList<string> columns, IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(texts);
        if (columns.Count != texts.Count) throw new ArgumentException($"{columns.Count} columns and {texts.Count} texts; each column has one.", nameof(texts));
        (Columns, Texts) = (columns, texts);
    }

    /// <summary>A row that is not at hand.</summary>
    public static SentRow None { get; } = new([], []);

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The texts, in the order of <see cref="Columns"/>.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>What stands in a column; <see langword="null"/> when the row has none of that name. Time O(columns).</summary>
    public string? Find(string column)
    {
        for (var i = 0; i < Columns.Count; i++)
            if (Columns[i] == column) return Texts[i];
        return null;
    }

    /// <inheritdoc/>
    public bool Equals(SentRow? other) => other is not null && Columns.SequenceEqual(other.Columns) && Texts.SequenceEqual(other.Texts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SentRow);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var text in Texts) hash.Add(text);
        return hash.ToHashCode();
    }
}
