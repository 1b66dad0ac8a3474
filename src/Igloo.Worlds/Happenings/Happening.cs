using Igloo.Worlds.Answers;
using Igloo.Worlds.Folk;
using Igloo.Worlds.Lands;

namespace Igloo.Worlds.Happenings;

/// <summary>Something that happened and that an agency wrote down.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Story">The network or look-alike that it belongs to; null for everyday life.</param>
public abstract record Happening(DateTime At, Story? Story)
{
    /// <summary>Rows that it leaves.</summary>
    public virtual int Rows => 1;
}

/// <summary>A call or text.</summary>
public sealed record Call(Phone From, Phone To, DateTime At, int Seconds, string Type, Story? Story) : Happening(At, Story);

/// <summary>Money sent in one town and paid out in another.</summary>
public sealed record Payment(Party Payer, Party Payee, decimal Amount, DateTime At, Town From, Town To, string Reference, Story? Story) : Happening(At, Story);

/// <summary>A plate that a reader saw, at the time of the reader's own clock.</summary>
public sealed record PlateRead(Vehicle Vehicle, Reader Reader, DateTime At, string Heading, Story? Story) : Happening(At, Story);

/// <summary>One traveller's seat on a bus.</summary>
public sealed record Booking(string Locator, Person Traveller, Party Payer, string Agent, Town From, Town To, DateTime Departure, DateTime At, Story? Story) : Happening(At, Story);

/// <summary>A group that the border police met.</summary>
public sealed record Encounter(string Kind, IReadOnlyList<Person> People, Post Post, DateTime At, Vehicle? Conveyance, int? Fee, Story? Story) : Happening(At, Story)
{
    /// <inheritdoc/>
    public override int Rows => People.Count;
}

/// <summary>What somebody told the police, and about whom; null when it is about nobody.</summary>
public sealed record Tip(DateTime At, string Channel, string Place, string Narrative, Party? About, Story? Story) : Happening(At, Story);
