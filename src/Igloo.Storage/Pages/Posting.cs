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

    /// <summary>Whether the value is what a question means.</summary>
    public bool IsMeant(Meaning meaning)
    {
        if (meaning.Only is { } only && only != Type) return false;
        var words = SearchWords.Of(Type, Value);
        return meaning.Words.All(word => words.Any(own => own.StartsWith(word, StringComparison.Ordinal))) && words[0].EndsWith(meaning.Ending, StringComparison.Ordinal);
    }
}
