namespace Igloo.Analysis.Correlating;

/// <summary>How often one who is called calls a third right away, whoever called.</summary>
internal sealed class PassingOn
{
    private readonly Dictionary<int, int> _calls;
    private readonly Dictionary<(int Through, int To), int> _passedOn;
    private readonly Dictionary<(int From, int Through), int> _pairs;
    private readonly Dictionary<(int From, int Through, int To), List<int>> _chains;

    public PassingOn(Dictionary<(int From, int To), int> pairs, Dictionary<(int From, int Through, int To), List<int>> chains)
    {
        (_pairs, _chains) = (pairs, chains);
        _calls = pairs.GroupBy(pair => pair.Key.To).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Value));
        _passedOn = chains.GroupBy(chain => (chain.Key.Through, chain.Key.To)).ToDictionary(group => group.Key, group => group.Sum(chain => Times(chain.Value)));
    }

    /// <summary>The share of others' calls after which the third is called right away; 0 when no one else calls.</summary>
    public double Share((int From, int Through, int To) chain)
    {
        var others = _calls[chain.Through] - _pairs[(chain.From, chain.Through)];
        var passedOn = _passedOn[(chain.Through, chain.To)] - Times(_chains[chain]);
        return others > 0 ? Math.Min(1, (double)passedOn / others) : 0;
    }

    // Both records of each time are kept.
    private static int Times(List<int> records) => records.Count / 2;
}
