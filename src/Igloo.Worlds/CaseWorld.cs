using Igloo.Worlds.Answers;
using Igloo.Worlds.Chance;
using Igloo.Worlds.Folk;
using Igloo.Worlds.Happenings;
using Igloo.Worlds.Plots;

namespace Igloo.Worlds;

/// <summary>An invented case: its people, and the plots already written into the diary. Everyday life comes as it is written out.</summary>
public sealed class CaseWorld
{
    private CaseWorld(WorldParameters parameters)
    {
        Parameters = parameters;
        Registry = new Registry(parameters.Seed, parameters.Start);
        Population = new Population(parameters, Registry);
        Diary = new Diary(parameters);
    }

    /// <summary>What it grew from.</summary>
    public WorldParameters Parameters { get; }

    /// <summary>Everyone, and what exists once.</summary>
    public Registry Registry { get; }

    /// <summary>The residents.</summary>
    public Population Population { get; }

    /// <summary>What happens.</summary>
    public Diary Diary { get; }

    /// <summary>What is planted: networks first.</summary>
    public List<Story> Stories { get; } = [];

    /// <summary>Days whose encounters the border police sends twice by mistake; where they overlap the first one counts.</summary>
    internal List<SentAgain> SentAgain { get; } = [];

    /// <summary>Grows a case. The same parameters always give the same one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range; the message says which.</exception>
    public static CaseWorld Grow(WorldParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        parameters.Check();
        var world = new CaseWorld(parameters);
        for (var i = 0; i < parameters.Networks; i++) world.Plant(PlotList.Networks, "N", i);
        for (var i = 0; i < parameters.Networks * parameters.LookAlikesPerNetwork; i++) world.Plant(PlotList.LookAlikes, "L", i);
        return world;
    }

    private void Plant(IReadOnlyList<IPlot> plots, string letter, int index)
    {
        var id = FormattableString.Invariant($"{letter}{index + 1}");
        Stories.Add(plots[index % plots.Count].Unfold(this, id, Dice.For(Parameters.Seed, id)));
    }
}

/// <summary>Days that were sent twice.</summary>
/// <param name="Story">The story that tells of it.</param>
/// <param name="From">First moment.</param>
/// <param name="Until">First moment after.</param>
internal sealed record SentAgain(Story Story, DateTime From, DateTime Until);
