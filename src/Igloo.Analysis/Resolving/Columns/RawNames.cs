using Igloo.Analysis.Text;

namespace Igloo.Analysis.Resolving;

/// <summary>The names of a column as written, each read and added to a column of names when it is first asked for. Not thread-safe.</summary>
/// <param name="raw">The column as written; one that is not there has no names.</param>
/// <param name="names">Where the names are added.</param>
internal sealed class RawNames(RawColumn? raw, NameColumn names)
{
    // The number of each text's name plus one, or -1 where it holds none; 0 until it is asked for.
    private readonly int[] _numbers = new int[raw?.Count ?? 0];

    /// <summary>The number of the row's name among the names, or -1.</summary>
    public int NumberAt(int row)
    {
        if (raw?[row] is not (>= 0 and var text)) return -1;
        // What is read of a name is garbage at once, where all names together would be copied as long as they are there.
        if (_numbers[text] == 0) _numbers[text] = names.Add(NameWords.Of(raw.WholeAt(text))) is >= 0 and var number ? number + 1 : -1;
        return Math.Max(-1, _numbers[text] - 1);
    }
}
