using Igloo.Ingest.Formats;
using Igloo.Ingest.Mapping;
using Igloo.Ingest.Normalising;
using Igloo.Ingest.Quality;
using Igloo.Model;

namespace Igloo.Ingest.Rows;

/// <summary>Makes records of the rows of one table. Reuses its draft: for one thread at a time.</summary>
internal sealed class RowReader(UploadId upload, TableHeader header, TablePlan plan, string phoneRegion)
{
    // Parts whose names come in pieces.
    private readonly Role[] _named = [.. plan.Bindings.Where(binding => binding.Slot.Type is FieldType.PersonGivenName or FieldType.PersonFamilyName or FieldType.DocumentMrz).Select(binding => binding.Slot.Role).Distinct().Order()];

    private readonly Binding[] _bindings = [.. plan.Bindings];
    private readonly Need[] _needs = [.. plan.Schema?.Needs ?? []];
    private readonly MoneyWay _way = plan.Columns.Where(column => column is { Decision: ColumnDecision.Accepted, Type: FieldType.PaymentAmount }).Select(column => column.Way).ToArray() is [var only] ? only : MoneyWay.Untold;
    private readonly bool _hasNarrative = plan.Bindings.Any(binding => binding.Slot.Type == FieldType.TextNarrative);
    private readonly RecordIds _ids = new(upload);
    private readonly string? _linkReason = GraphTables.ReasonAgainst(header);
    private readonly RowDraft _draft = new([.. plan.Columns.Select(ColumnCounter.IsNumber)]);
    private readonly KnownValue?[] _known = new KnownValue?[plan.Columns.Count]; // of the row, by column
    private readonly SentRows _sent = new();
    private readonly NarrativeFields _narratives = new(phoneRegion);

    /// <summary>Rows whose text nearly repeats an earlier one's.</summary>
    public int Repeats => _narratives.Repeats;

    /// <summary>Things that rows name besides and for which they had no part left.</summary>
    public int LeftOut => _draft.LeftOut;

    public string Table => header.Table;

    public ColumnCounter[] Counters { get; } = plan.Counters(header);

    public (Record? Record, Reject? Reject) Read(in RawRow row)
    {
        if (row.Fault is { } fault) return (null, new Reject(row.Row, fault.Column, fault.Value, fault.Reason));
        if (Footers.Is(row, header.Own)) return (null, new Reject(row.Row, "", "", "is a total or closing remark, not a row"));
        Count(row);
        if (plan.Schema is not { } schema)
            return (null, new Reject(row.Row, "", "", _linkReason ?? $"what the rows of sheet '{header.Table}' tell was not recognised; name its columns, or map it (docs/formats/mapping.md)"));
        Fill(row, schema);
        foreach (var need in _needs)
            if (!IsMet(need)) return (null, Lacking(row, need));
        return (new Record(_ids.Of(row.Row), upload, row.Row, schema.Kind, _draft.ToFields(), _sent.Of(row)), null);
    }

    private void Count(in RawRow row)
    {
        var count = Math.Min(row.Values.Count, Counters.Length);
        for (var i = 0; i < count; i++)
        {
            var known = _known[i] = Counters[i].Count(row.Span(i));
            if (known is not null && known != KnownValue.Missing) row.Give(i, known.Raw);
        }

        _known.AsSpan(count).Fill(KnownValue.Missing);
    }

    private void Fill(in RawRow row, KindSchema schema)
    {
        _draft.Clear();
        foreach (var binding in _bindings) binding.Read(row, _known, _draft);
        foreach (var unread in _draft.Unread) Counters[unread.Column].CountUnreadable(unread.Raw, unread.Reason);
        foreach (var (column, raw, value) in _draft.Numbers) Counters[column].CountNumber(raw, value);
        JoinNames();
        if (schema.Kind == RecordKind.Payment)
        {
            if (CameIn()) _draft.Swap(Role.Payer, Role.Payee);
            PartyInPurpose.Add(_draft);
        }

        if (schema.Kind == RecordKind.Call && !_draft.AreEndsTold && IsDirectedIn()) _draft.Swap(Role.From, Role.To);
        if (_hasNarrative && Narrative() is { } narrative) _narratives.Add(new RawRowTold(narrative, row.Row.Path, schema.Kind is RecordKind.Tip or RecordKind.Post), _draft);
    }

    private bool CameIn() => _draft.CameIn || IsDirectedIn() || _way switch
    {
        MoneyWay.In => true,
        MoneyWay.Sign => _draft.FindRaw(Role.Subject, FieldType.PaymentAmount) is { } sum && !NumberReaders.IsNegative(sum),
        _ => false,
    };

    private bool IsDirectedIn() => _draft.Find(Role.Subject, FieldType.EventDirection) == "in";

    private void JoinNames()
    {
        foreach (var role in _named)
        {
            if (_draft.Has(role, FieldType.PersonFullName)) continue;
            var (given, family) = (_draft.Find(role, FieldType.PersonGivenName), _draft.Find(role, FieldType.PersonFamilyName));
            if (given is null || family is null) continue;
            var full = string.Concat(given, " ", family);
            _draft.Add(new Slot(role, FieldType.PersonFullName), full, full);
        }
    }

    // As received: masking must not hide a number from the patterns.
    private string? Narrative()
    {
        foreach (ref readonly var field in _draft.Fields)
            if (field.Type == FieldType.TextNarrative) return field.Raw;
        return null;
    }

    private bool IsMet(Need need)
    {
        foreach (ref readonly var field in _draft.Fields)
            if (need.IsMetBy(new Slot(field.Role, field.Type))) return true;
        return false;
    }

    private Reject Lacking(in RawRow row, Need need)
    {
        foreach (var unread in _draft.Unread)
            if (need.IsMetBy(unread.Slot)) return new Reject(row.Row, header.Columns[unread.Column], Limits.Cut(unread.Raw), $"no usable {need.What}: {unread.Reason}");
        return new Reject(row.Row, "", "", $"no {need.What}");
    }
}
