using Igloo.Model;

namespace Igloo.Ingest.Normalising;

/// <summary>Names, addresses, places and words. Pure, culture-free, thread-safe; field data never makes them throw.</summary>
internal static class TextReaders
{
    private const int LongestName = 200;
    private const int LongestLine = 500;
    private const int LongestWord = 60;

    /// <summary>A name as written: no case, order or particle is changed.</summary>
    public static Reading<string> Name(string typed)
    {
        var name = Tidy.Text(typed);
        if (name.Length > LongestName) return Reading.Unusable<string>($"longer than {LongestName} characters; a name is shorter");
        return Tidy.HasLetter(name) ? Reading.Of(name) : Reading.Unusable<string>("no letter in it; a name has some");
    }

    /// <summary>An address, a place, an agent, a group: one line in upper case.</summary>
    public static Reading<string> Line(string typed)
    {
        var line = Tidy.Upper(typed);
        if (line.Length > LongestLine) return Reading.Unusable<string>($"longer than {LongestLine} characters; a name of a place or thing is shorter");
        return Tidy.HasLetterOrDigit(line) ? Reading.Of(line) : Reading.Unusable<string>("no letter or digit in it");
    }

    /// <summary>A short word for an event, lower case.</summary>
    public static Reading<string> Word(string typed)
    {
        var word = Tidy.Text(Tidy.Text(typed).ToLowerInvariant());
        if (word.Length > LongestWord) return Reading.Unusable<string>($"longer than {LongestWord} characters; a word for what happened is shorter");
        return Tidy.HasLetterOrDigit(word) ? Reading.Of(word) : Reading.Unusable<string>("no letter or digit in it");
    }

    /// <summary>The sender's own id for a row, as written.</summary>
    public static Reading<string> SourceId(string typed)
    {
        var id = Tidy.Text(typed);
        if (id.Length > LongestName) return Reading.Unusable<string>($"longer than {LongestName} characters; an id is shorter");
        return id.Length > 0 ? Reading.Of(id) : Reading.Unusable<string>("empty");
    }

    /// <summary>Free text with the words for protected traits masked.</summary>
    public static Reading<string> Narrative(string typed)
    {
        var text = Tidy.Text(TraitWords.Mask(Tidy.Text(typed)));
        return Tidy.HasLetterOrDigit(text) ? Reading.Of(text) : Reading.Unusable<string>("no letter or digit in it");
    }
}
