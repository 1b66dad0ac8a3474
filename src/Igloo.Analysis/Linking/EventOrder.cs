using Igloo.Model;

namespace Igloo.Analysis.Linking;

/// <summary>By time, then id; events without a time come last.</summary>
internal sealed class EventOrder : IComparer<CaseEvent>
{
    public static EventOrder Instance { get; } = new();

    public int Compare(CaseEvent? x, CaseEvent? y)
    {
        var byTime = (x!.Start ?? DateTimeOffset.MaxValue).CompareTo(y!.Start ?? DateTimeOffset.MaxValue);
        return byTime != 0 ? byTime : x.Id.CompareTo(y.Id);
    }
}

/// <summary>Whether two events are copies of one row in two files: everything that was told is equal but where it stands.</summary>
internal sealed class EventCopies : IEqualityComparer<CaseEvent>
{
    public static EventCopies Instance { get; } = new();

    public bool Equals(CaseEvent? x, CaseEvent? y) =>
        x!.Kind == y!.Kind && x.Start == y.Start && x.End == y.End && x.Amount == y.Amount && x.Currency == y.Currency
        && x.StatedFee == y.StatedFee && x.Group == y.Group && x.Word == y.Word && x.Text == y.Text
        && x.Participants.SequenceEqual(y.Participants);

    public int GetHashCode(CaseEvent told)
    {
        var hash = new HashCode();
        hash.Add(told.Kind);
        hash.Add(told.Start);
        hash.Add(told.Amount);
        foreach (var participant in told.Participants) hash.Add(participant);
        return hash.ToHashCode();
    }
}
