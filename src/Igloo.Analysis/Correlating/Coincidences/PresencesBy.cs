namespace Igloo.Analysis.Correlating;

/// <summary>Presences gathered by entity or by place: numbers into the list, so that ten millions are not copied.</summary>
internal sealed class PresencesBy
{
    private readonly IReadOnlyList<Presence> _presences;
    private readonly int[] _gathered;
    private readonly int[] _starts;

    /// <param name="presences">In any order.</param>
    /// <param name="key">Number, 0 and up, of what to gather by.</param>
    public PresencesBy(IReadOnlyList<Presence> presences, Func<Presence, int> key)
    {
        _presences = presences;
        _starts = new int[presences.Select(key).DefaultIfEmpty(-1).Max() + 2];
        foreach (var presence in presences) _starts[key(presence) + 1]++;
        for (var i = 1; i < _starts.Length; i++) _starts[i] += _starts[i - 1];
        _gathered = new int[presences.Count];
        var next = _starts.ToArray();
        for (var i = 0; i < presences.Count; i++) _gathered[next[key(presences[i])]++] = i;
    }

    /// <summary>Those of one number; none for a number that does not occur.</summary>
    public IEnumerable<Presence> Of(int number)
    {
        if (number >= _starts.Length - 1) yield break;
        for (var i = _starts[number]; i < _starts[number + 1]; i++) yield return _presences[_gathered[i]];
    }
}
