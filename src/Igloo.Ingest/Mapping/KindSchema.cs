using Igloo.Model;

namespace Igloo.Ingest.Mapping;

/// <summary>A part in a row and what stands there.</summary>
internal readonly record struct Slot(Role Role, FieldType Type);

/// <summary>Something that a row must tell to be of a kind.</summary>
/// <param name="What">In words that follow "no".</param>
/// <param name="IsMetBy">Whether a slot tells it.</param>
internal sealed record Need(string What, Func<Slot, bool> IsMetBy);

/// <summary>How rows of one kind are told: its parts, its own words, and what it cannot be without.</summary>
internal sealed record KindSchema
{
    public required RecordKind Kind { get; init; }

    /// <summary>In words, with its article, such as <c>a call</c>.</summary>
    public required string InWords { get; init; }

    /// <summary>Words for parts, such as <c>sender</c>.</summary>
    public PhraseTable<Role> Roles { get; init; } = new();

    /// <summary>Of these, words for whoever of the two sides is not the one whose list it is, such as <c>counterparty</c>.</summary>
    public PhraseTable<bool> OtherSide { get; init; } = new();

    /// <summary>Words for whoever keeps the account that a list is the statement of.</summary>
    public PhraseTable<bool> Holder { get; init; } = new();

    /// <summary>Headers of columns that hold only sums which went one way.</summary>
    public PhraseTable<MoneyWay> Ways { get; init; } = new();

    /// <summary>What a part's word may stand for alone; the values decide.</summary>
    public IReadOnlyList<FieldType> BareRole { get; init; } = [];

    /// <summary>What a part's word may stand for alone: of who comes from and goes to somewhere, that is a place and nobody's name.</summary>
    public IEnumerable<Slot> BareSlots(Role role) => (!HasTwoSides && role is Role.From or Role.To ? [FieldType.PlaceName] : BareRole).Select(type => new Slot(role, type));

    /// <summary>What a part's word may be joined with, such as <c>sender phone</c>.</summary>
    public IReadOnlyList<FieldType> OfRoles { get; init; } = [];

    /// <summary>Phrases that mean something of their own in this kind; the values decide between several.</summary>
    public PhraseTable<Slot[]> Own { get; init; } = new();

    /// <summary>Phrases that name a slot which another column may name better, such as the value date of a transfer: read only where none does.</summary>
    public PhraseTable<Slot[]> Lesser { get; init; } = new();

    /// <summary>Phrases that mean one thing with one sender and another with the next: a person is asked.</summary>
    public PhraseTable<Slot[]> Doubtful { get; init; } = new();

    /// <summary>Headers that, spelt just so, hold nothing that this kind reads, whatever their words mean in another language or beside others.</summary>
    public PhraseTable<bool> Unread { get; init; } = new();

    /// <summary>Whether a row has two equal sides, so that what names no side may belong to either once others name theirs.</summary>
    public bool HasTwoSides { get; init; }

    /// <summary>Types whose words are understood without a part, and the part that they then belong to.</summary>
    public required IReadOnlyDictionary<FieldType, Role> Types { get; init; }

    /// <summary>The kind's own nouns, which change nothing about what a column is.</summary>
    public IReadOnlyCollection<string> Noise { get; init; } = [];

    /// <summary>Types that speak for this kind more than others.</summary>
    public IReadOnlyCollection<FieldType> Telling { get; init; } = [];

    /// <summary>Whether its places may be codes without a letter, as cells and readers are.</summary>
    public bool HasCodedPlaces { get; init; }

    /// <summary>Whether a header must speak for it: what its columns tell, other kinds tell too.</summary>
    public bool MustBeSpokenFor { get; init; }

    /// <summary>Words of a header that speak for this kind, whatever the column holds: <c>payroll</c>, <c>check in</c>.</summary>
    public PhraseTable<bool> Words { get; init; } = new();

    /// <summary>Two phrases for two times that together leave no doubt of this kind: who arrives and departs stays.</summary>
    public PhraseTable<FieldType> ComeAndGo { get; init; } = new();

    /// <summary>What every record must hold.</summary>
    public required IReadOnlyList<Need> Needs { get; init; }

    /// <summary>What the columns must hold beside, lest every list with a date be taken for this kind.</summary>
    public IReadOnlyList<Need> Marks { get; init; } = [];

    /// <summary>Whether its marks are needed even where the headers leave little doubt: any text with an id and a price would be a post otherwise.</summary>
    public bool AlwaysNeedsMarks { get; init; }

    /// <summary>What a file may tell once above its rows where they do not, and the line that tells it, as an example.</summary>
    public (Slot Slot, string Line)? Above { get; init; }

    /// <summary>The needs that no slot of a row meets.</summary>
    public static IEnumerable<Need> Unmet(IEnumerable<Need> needs, IReadOnlyCollection<Slot> slots) =>
        needs.Where(need => !slots.Any(need.IsMetBy));
}
