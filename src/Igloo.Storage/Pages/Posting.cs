namespace Igloo.Storage;

/// <summary>A word of a value that an entity holds.</summary>
internal readonly record struct Posting(string Word, EntityId Entity, FieldType Type, string Value)
{
    public static void Write(PageWriter page, Posting posting)
    {
        page.Text(posting.Word);
        page.Entity(posting.Entity);
        page.Byte((byte)posting.Type);
        page.Text(posting.Value);
    }

    public static Posting Read(PageReader page) => new(page.Text(), page.Entity(), (FieldType)page.Byte(), page.Text());

    /// <summary>Whether each of the asked words begins a word of the value.</summary>
    public bool HasAll(IReadOnlyList<string> asked)
    {
        var words = SearchWords.Of(Type, Value);
        return asked.All(word => words.Any(own => own.StartsWith(word, StringComparison.Ordinal)));
    }
}
