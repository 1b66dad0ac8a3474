using System.Globalization;

namespace Igloo.Storage;

/// <remarks>Sums are text: Parquet's decimals have one scale a column, and a sum is kept as it was written.</remarks>
internal sealed class CaseEventCodec : IRowCodec<CaseEvent>
{
    private readonly Column<EventId> _id;
    private readonly Column<byte> _kind;
    private readonly Column<RecordId> _record;
    private readonly SourceColumns _source;
    private readonly ReleaseColumns _release;
    private readonly Column<DateTimeOffset?> _start;
    private readonly Column<DateTimeOffset?> _end;
    private readonly Column<string?> _amount;
    private readonly Column<string?> _currency;
    private readonly Column<string?> _statedFee;
    private readonly Column<string?> _group;
    private readonly Column<string?> _word;
    private readonly Column<string?> _text;
    private readonly ListShape _participants;
    private readonly Column<byte> _role;
    private readonly EntityIdColumns _entity;

    public CaseEventCodec(ColumnSet columns)
    {
        _id = columns.Id("id", id => id.Value, value => new EventId(value));
        _kind = columns.Byte("kind");
        _record = columns.RecordId("record");
        _source = new SourceColumns(columns, "source");
        _release = new ReleaseColumns(columns, "release");
        _start = columns.OptionalTime("start");
        _end = columns.OptionalTime("end");
        _amount = columns.OptionalText("amount");
        _currency = columns.OptionalText("currency");
        _statedFee = columns.OptionalText("stated_fee");
        _group = columns.OptionalText("group");
        _word = columns.OptionalText("word");
        _text = columns.OptionalText("text");
        _participants = columns.List();
        _role = columns.Byte("participant_role", _participants);
        _entity = new EntityIdColumns(columns, "participant", _participants);
    }

    public void Append(CaseEvent happened)
    {
        _id.Append(happened.Id);
        _kind.Append((byte)happened.Kind);
        _record.Append(happened.Record);
        _source.Append(happened.Source);
        _release.Append(happened.Release);
        _start.Append(happened.Start);
        _end.Append(happened.End);
        _amount.Append(Text(happened.Amount));
        _currency.Append(happened.Currency);
        _statedFee.Append(Text(happened.StatedFee));
        _group.Append(happened.Group);
        _word.Append(happened.Word);
        _text.Append(happened.Text);
        AppendParticipants(happened.Participants);
    }

    public CaseEvent Next() =>
        new(_id.Next(), (EventKind)_kind.Next(), _record.Next(), _source.Next(), _release.Next(), _start.Next(), _end.Next(), NextParticipants())
        {
            Amount = Sum(_amount.Next()),
            Currency = _currency.Next(),
            StatedFee = Sum(_statedFee.Next()),
            Group = _group.Next(),
            Word = _word.Next(),
            Text = _text.Next(),
        };

    private static string? Text(decimal? sum) => sum?.ToString(CultureInfo.InvariantCulture);

    private static decimal? Sum(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    private void AppendParticipants(IReadOnlyList<Participant> participants)
    {
        _participants.Begin(participants.Count);
        foreach (var participant in participants)
        {
            _role.Append((byte)participant.Role);
            _entity.Append(participant.Entity);
        }
    }

    private Participant[] NextParticipants()
    {
        var participants = new Participant[_participants.Next()];
        for (var i = 0; i < participants.Length; i++) participants[i] = new Participant((Role)_role.Next(), _entity.Next());
        return participants;
    }
}
