namespace Igloo.Storage;

/// <summary>How many items each row's list has; every column of the list shares it.</summary>
internal sealed class ListShape
{
    private readonly List<int> _definitions = [];
    private readonly List<int> _repetitions = [];
    private readonly List<int> _counts = [];
    private int[]? _writtenDefinitions;
    private int[]? _writtenRepetitions;
    private bool _isLoaded;
    private int _next;

    /// <summary>1 for an item, 0 for a row without items.</summary>
    public int[] Definitions => _writtenDefinitions ??= [.. _definitions];

    /// <summary>0 for the first item of a row, 1 for the others.</summary>
    public int[] Repetitions => _writtenRepetitions ??= [.. _repetitions];

    public void Begin(int count)
    {
        (_writtenDefinitions, _writtenRepetitions) = (null, null);
        if (count == 0)
        {
            _definitions.Add(0);
            _repetitions.Add(0);
        }

        for (var i = 0; i < count; i++)
        {
            _definitions.Add(1);
            _repetitions.Add(i == 0 ? 0 : 1);
        }
    }

    public int Next() => _counts[_next++];

    public void Clear()
    {
        _definitions.Clear();
        _repetitions.Clear();
        (_writtenDefinitions, _writtenRepetitions) = (null, null);
    }

    /// <summary>Makes ready for the next row group.</summary>
    public void Forget() => _isLoaded = false;

    /// <summary>Takes the counts of a row group; the first column of the list tells them, the others repeat it.</summary>
    public void Load(ReadOnlySpan<int> definitions, ReadOnlySpan<int> repetitions)
    {
        if (_isLoaded) return;
        (_isLoaded, _next) = (true, 0);
        _counts.Clear();
        for (var i = 0; i < definitions.Length; i++)
        {
            if (repetitions[i] == 0) _counts.Add(0);
            if (definitions[i] == 1) _counts[^1]++;
        }
    }
}
