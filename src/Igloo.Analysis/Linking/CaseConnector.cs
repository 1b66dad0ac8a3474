using Igloo.Model;

namespace Igloo.Analysis.Linking;

/// <summary>A super-connector of a case: a thing, never a person, with which so many have to do that it ties nobody, such as a help line or a town.</summary>
/// <param name="Entity">The thing.</param>
/// <param name="Degree">How many have to do with it.</param>
/// <param name="Usual">Most that is usual, or allowed.</param>
/// <param name="Closeness">Dealings among those who deal with it, as a multiple of what chance would put there; <see langword="null"/> when it was cut by its ties alone.</param>
public sealed record CaseConnector(EntityId Entity, int Degree, int Usual, double? Closeness)
{
    /// <summary>Whether a person decided it, whatever the data say.</summary>
    public bool IsDecided { get; init; }

    /// <summary>Why, in words.</summary>
    public string Reason => (IsDecided, Closeness) switch
    {
        (true, _) => FormattableString.Invariant($"{Degree} have to do with it; a person decided that it ties nobody"),
        (_, { } closeness) => FormattableString.Invariant($"{Degree} deal with it where {Usual} is the most that is usual, and they deal with each other {closeness:0.0} times as often as strangers would"),
        _ => FormattableString.Invariant($"{Degree} have to do with it; what ties more than {Usual} ties nobody"),
    };
}
