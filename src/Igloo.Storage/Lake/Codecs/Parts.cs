namespace Igloo.Storage;

/// <summary>Columns of parts that several types share.</summary>
internal static class Parts
{
    public static Column<RecordId> RecordId(this ColumnSet columns, string name, ListShape? list = null) =>
        columns.Id(name, id => id.Value, value => new RecordId(value), list);

    public static Column<FindingId> FindingId(this ColumnSet columns, string name, ListShape? list = null) =>
        columns.Id(name, id => id.Value, value => new FindingId(value), list);

    /// <summary>A text that is the same in most rows; in a list as any other.</summary>
    public static Column<string> MostlyRepeated(this ColumnSet columns, string name, ListShape? list) =>
        list is null ? columns.RepeatedText(name) : columns.Text(name, list);
}

/// <summary>A mention's id: record, role, kind.</summary>
internal sealed class MentionColumns(ColumnSet columns, string name, ListShape? list = null)
{
    private readonly Column<RecordId> _record = list is null ? columns.RepeatedId($"{name}_record", (RecordId id) => id.Value, value => new RecordId(value)) : columns.RecordId($"{name}_record", list);
    private readonly Column<byte> _role = list is null ? columns.RepeatedByte($"{name}_role") : columns.Byte($"{name}_role", list);
    private readonly Column<byte> _kind = columns.Byte($"{name}_kind", list);

    public void Append(MentionId mention)
    {
        _record.Append(mention.Record);
        _role.Append((byte)mention.Role);
        _kind.Append((byte)mention.Kind);
    }

    public MentionId Next() => new(_record.Next(), (Role)_role.Next(), (EntityKind)_kind.Next());
}

/// <summary>An entity's id: kind and number.</summary>
internal sealed class EntityIdColumns(ColumnSet columns, string name, ListShape? list = null)
{
    private readonly PlainColumn<byte> _kind = columns.Byte($"{name}_kind", list);
    private readonly Column<long> _number = columns.Long($"{name}_number", list);

    public void Append(EntityId entity)
    {
        _kind.Append((byte)entity.Kind);
        _number.Append(unchecked((long)entity.Value));
    }

    public EntityId Next() => new((EntityKind)_kind.Next(), unchecked((ulong)_number.Next()));
}

/// <summary>A source: agency and system.</summary>
internal sealed class SourceColumns(ColumnSet columns, string name, ListShape? list = null)
{
    private readonly Column<string> _agency = columns.MostlyRepeated($"{name}_agency", list);
    private readonly Column<string> _source = columns.MostlyRepeated($"{name}_source", list);

    public void Append(SourceRef source)
    {
        _agency.Append(source.Agency);
        _source.Append(source.Source);
    }

    public SourceRef Next() => new(_agency.Next(), _source.Next());
}

/// <summary>A release class: agency and handling code.</summary>
internal sealed class ReleaseColumns(ColumnSet columns, string name, ListShape? list = null)
{
    private readonly Column<string> _agency = columns.MostlyRepeated($"{name}_agency", list);
    private readonly Column<string> _handling = columns.MostlyRepeated($"{name}_handling", list);

    public void Append(ReleaseClass release)
    {
        _agency.Append(release.Agency);
        _handling.Append(release.Handling);
    }

    public ReleaseClass Next() => new(_agency.Next(), _handling.Next());
}
