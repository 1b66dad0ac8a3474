using Igloo.Worlds.Answers;
using Igloo.Worlds.Chance;

namespace Igloo.Worlds.Plots;

/// <summary>A way that some people behave over the weeks of a case.</summary>
internal interface IPlot
{
    /// <summary>Brings the people into the world and writes what they do into its diary.</summary>
    Story Unfold(CaseWorld world, string id, Dice dice);
}
