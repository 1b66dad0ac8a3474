using Igloo.Ingest.Formats;
using Igloo.Ingest.Mapping;
using Igloo.Ingest.Normalising;
using Igloo.Model;

namespace Igloo.Ingest.Rows.Graphs;

/// <summary>Rows of links of one kind between nodes of two groups, with what both ends tell.</summary>
internal sealed class LinkRows
{
    private static readonly HashSet<string> Owning = new("own owns owned owner has registered belongs holds keeper tiene posee propietario titular".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Driving = new("drives drove driven driver driving conduce conductor maneja".Split(' '), StringComparer.Ordinal);

    private readonly int[] _own;
    private readonly bool _isSwapped;
    private readonly TableHeader _header;

    public LinkRows(TableHeader links, GraphColumns columns, IEnumerable<int> filled, string link, bool isEvent, NodeGroup start, NodeGroup end)
    {
        _own = [.. filled.Where(i => i != columns.Start && i != columns.End).Order()];
        _isSwapped = !isEvent && end.Rank > start.Rank;
        var (one, other) = _isSwapped ? (end, start) : (start, end);
        var isPair = !isEvent && one.Rank == other.Rank;
        var name = string.Join(' ', new[] { links.Table, link, $"({start.Name} to {end.Name})" }.Where(part => part.Length > 0));
        _header = new TableHeader(name) { Tells = !isEvent && one.Rank <= NodeRank.Actor ? RecordKind.Party : null };
        foreach (var i in _own) _header.Add(i == columns.Kind ? "relation" : links.Columns[i]);
        // Who sends to whom, of what happened between two parties; elsewhere the second is one more that the row names.
        var areParties = isEvent && start.Rank != NodeRank.Detail && end.Rank != NodeRank.Detail;
        NodeGroup.Append(_header, one.Described(other), areParties ? "from" : "");
        NodeGroup.Append(_header, other.Described(), areParties ? "to" : isPair ? "linked" : Word(link, one, other));
    }

    /// <summary>Whether a link tells when something happened, and is therefore more than a tie.</summary>
    public static bool IsEvent(RawRow row, GraphColumns columns)
    {
        for (var i = 0; i < row.Values.Count; i++)
            if (i != columns.Start && i != columns.End && GraphColumns.TypeOf(row.Header.Columns[i]) is FieldType.EventTime or FieldType.PaymentAmount && !Tidy.IsMissing(row.Span(i))) return true;
        return false;
    }

    /// <summary>Whether one of two groups is told by what it is linked to: a person by the phone, a call by its ends.</summary>
    public static bool IsTakenUp(NodeGroup start, NodeGroup end) =>
        start.Rank != end.Rank ? start.Rank != NodeRank.Official && end.Rank != NodeRank.Official : start.Rank is NodeRank.Detail or NodeRank.Thing && start != end;

    /// <summary>The word that says whose the other end's values are.</summary>
    public static string Word(string link, NodeGroup carrier, NodeGroup other)
    {
        if (carrier.Rank != NodeRank.Vehicle || other.Rank != NodeRank.Actor) return link;
        var words = HeaderWords.Of(link);
        return words.Any(Driving.Contains) ? "driver" : words.Any(Owning.Contains) ? "owner" : link;
    }

    /// <summary>One link as a row.</summary>
    public RawRow Read(RawRow link, Node start, Node end)
    {
        var (one, other) = _isSwapped ? (end, start) : (start, end);
        var values = _own.Select(i => link[i]).ToList();
        values.AddRange(one.Group.Describe(one, other.Group));
        values.AddRange(other.Group.Describe(other));
        return RawRow.Good(link.Row, _header, values);
    }
}
