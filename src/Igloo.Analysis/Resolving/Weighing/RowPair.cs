namespace Igloo.Analysis.Resolving;

/// <summary>Two rows that are weighed type by type: where their values stand, and how many of the holders counted are the two themselves.</summary>
internal readonly ref struct RowPair
{
    public RowPair(ref readonly RowValues a, ref readonly RowValues b, int own)
    {
        A = ref a;
        B = ref b;
        Own = own;
    }

    /// <summary>The values of one.</summary>
    public readonly ref readonly RowValues A;

    /// <summary>The values of the other.</summary>
    public readonly ref readonly RowValues B;

    /// <summary>Two, or one where both are known to be one, less those who came after the count.</summary>
    public int Own { get; }
}
