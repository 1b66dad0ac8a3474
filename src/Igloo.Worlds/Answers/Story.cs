using Igloo.Worlds.Folk;

namespace Igloo.Worlds.Answers;

/// <summary>Something planted: a network to be found, or a harmless circle that resembles one.</summary>
/// <param name="id">Id in the answer, such as <c>N1</c> or <c>L3</c>.</param>
/// <param name="kind">One word for the plot, such as <c>load-drivers</c> or <c>seasonal-crew</c>.</param>
/// <param name="isNetwork">Whether it is to be found.</param>
/// <param name="telling">Network: what it does. Look-alike: why it is harmless and what in the records says so.</param>
/// <param name="signs">The signs that it leaves, or resembles, in plain words.</param>
public sealed class Story(string id, string kind, bool isNetwork, string telling, params IReadOnlyList<string> signs)
{
    /// <summary>Id in the answer.</summary>
    public string Id { get; } = id;

    /// <summary>One word for the plot.</summary>
    public string Kind { get; } = kind;

    /// <summary>Whether it is to be found.</summary>
    public bool IsNetwork { get; } = isNetwork;

    /// <summary>What it does, or why it is harmless.</summary>
    public string Telling { get; } = telling;

    /// <summary>Signs in plain words.</summary>
    public IReadOnlyList<string> Signs { get; } = signs;

    /// <summary>Those who act, with the part that each plays.</summary>
    public List<(string Role, Party Party)> Actors { get; } = [];

    /// <summary>Those who are moved, who pay for themselves or theirs, or who merely stand near: never to be ranked.</summary>
    public List<Party> Others { get; } = [];

    /// <summary>Vehicles used that no actor owns.</summary>
    public List<Vehicle> Vehicles { get; } = [];

    /// <summary>Who calls whom around each movement; steps of one number have no order among them, and <see langword="null"/> stands for those who are moved or pay for it.</summary>
    public List<(int Step, Party? From, Party? To, string When)> Contacts { get; } = [];

    /// <summary>Who pays whom, from the outside inwards.</summary>
    public List<(int Step, Party? From, Party? To)> Money { get; } = [];

    /// <summary>Adds someone who acts.</summary>
    public T Cast<T>(string role, T party)
        where T : Party
    {
        Actors.Add((role, party));
        return party;
    }
}
