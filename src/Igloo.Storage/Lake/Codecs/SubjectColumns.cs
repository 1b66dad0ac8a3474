namespace Igloo.Storage;

/// <summary>A list of subjects: entity and role.</summary>
internal sealed class SubjectColumns
{
    private readonly ListShape _subjects;
    private readonly EntityIdColumns _entity;
    private readonly Column<byte> _role;

    public SubjectColumns(ColumnSet columns)
    {
        _subjects = columns.List();
        _entity = new EntityIdColumns(columns, "subject", _subjects);
        _role = columns.Byte("subject_role", _subjects);
    }

    public void Append(IReadOnlyList<Subject> subjects)
    {
        _subjects.Begin(subjects.Count);
        foreach (var subject in subjects)
        {
            _entity.Append(subject.Entity);
            _role.Append((byte)subject.Role);
        }
    }

    public Subject[] Next()
    {
        var subjects = new Subject[_subjects.Next()];
        for (var i = 0; i < subjects.Length; i++) subjects[i] = new Subject(_entity.Next(), (ActorRole)_role.Next());
        return subjects;
    }
}

/// <summary>A list of one column.</summary>
internal sealed class ListColumn<T>
{
    private readonly ListShape _shape;
    private readonly Column<T> _items;

    public ListColumn(ColumnSet columns, Func<ListShape, Column<T>> items)
    {
        _shape = columns.List();
        _items = items(_shape);
    }

    public void Append(IReadOnlyList<T> items)
    {
        _shape.Begin(items.Count);
        _items.AppendAll(items);
    }

    public T[] Next() => _items.NextAll(_shape.Next());
}
