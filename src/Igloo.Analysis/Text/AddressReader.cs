namespace Igloo.Analysis.Text;

/// <summary>Reads addresses one after the other into the parts that can be compared, folded, with street words in their short form; what was read of one lasts until the next. Not thread-safe.</summary>
/// <remarks>Millions of addresses are read: their words stay where the folded text has them, and the room for it is used again.</remarks>
internal sealed class AddressReader
{
    /// <summary>Words and signs of an address for which there is room at first.</summary>
    private const int UsualWords = 8, UsualSigns = 128;

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ShortForms = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["street"] = "st", ["avenue"] = "av", ["ave"] = "av", ["avenida"] = "av", ["road"] = "rd", ["drive"] = "dr", ["lane"] = "ln",
        ["boulevard"] = "blvd", ["court"] = "ct", ["place"] = "pl", ["crescent"] = "cres", ["circuit"] = "cct", ["calle"] = "c",
        ["north"] = "n", ["south"] = "s", ["east"] = "e", ["west"] = "w", ["norte"] = "n", ["sur"] = "s", ["apartment"] = "apt", ["numero"] = "no",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    // What stands before the number of a flat, not of a house.
    private static readonly string[] Units = ["apt", "apartment", "flat", "unit", "suite", "ste", "room", "floor", "level"];

    // What says that a number follows, and no more.
    private static readonly string[] NumberSigns = ["no", "nr", "number"];

    private readonly List<ReadOnlyMemory<char>> _words = new(UsualWords);
    private char[] _folded = new char[UsualSigns], _street = new char[UsualSigns];
    private int _streetLength;

    /// <summary>House number, or empty.</summary>
    public ReadOnlyMemory<char> House { get; private set; }

    /// <summary>Street words, or empty when only a town is known.</summary>
    public ReadOnlySpan<char> Street => _street.AsSpan(0, _streetLength);

    /// <summary>Town, or empty.</summary>
    public string Town { get; private set; } = "";

    /// <summary>Postal code, or empty.</summary>
    public ReadOnlyMemory<char> PostalCode { get; private set; }

    /// <summary>Reads the parts that a row holds; a whole line, empty where there is none, gives what its parts do not. Says whether anything is known.</summary>
    public bool Read(ReadOnlySpan<char> full, string? house, string? street, string? town, string? postalCode)
    {
        _words.Clear();
        ReadWords(street is null ? full : street);
        House = house is null ? TakeHouse() : Folding.Fold(house).AsMemory();
        PostalCode = postalCode is null ? TakePostalCode() : Folding.Fold(postalCode).Replace(" ", "", StringComparison.Ordinal).AsMemory();
        Town = town is null ? "" : Folding.Fold(town);
        if (town is not null) RemoveTail(Town);
        JoinStreet();
        return _words.Count > 0 || !House.IsEmpty || Town.Length > 0 || !PostalCode.IsEmpty;
    }

    private void ReadWords(ReadOnlySpan<char> text)
    {
        text = FromHouse(text);
        if (_folded.Length < text.Length) _folded = new char[text.Length];
        Part(Folding.TryFold(text, _folded, out var length) ? _folded.AsMemory(0, length) : Folding.Fold(text.ToString()).AsMemory(), _words);
        for (var i = 0; i < _words.Count; i++)
            if (ShortForms.TryGetValue(_words[i].Span, out var shortForm)) _words[i] = shortForm.AsMemory();
        if (_words.Count > 1 && IsNumber(_words[1]) && IsAmong(NumberSigns, _words[0])) _words.RemoveAt(0);
    }

    private static List<ReadOnlyMemory<char>> Parted(string text)
    {
        var words = new List<ReadOnlyMemory<char>>(UsualWords);
        Part(Folding.Fold(text).AsMemory(), words);
        return words;
    }

    private static void Part(ReadOnlyMemory<char> folded, List<ReadOnlyMemory<char>> words)
    {
        foreach (var word in folded.Span.Split(' '))
            if (folded[word] is { IsEmpty: false } some) words.Add(some);
    }

    private void JoinStreet()
    {
        _streetLength = 0;
        foreach (var word in _words)
        {
            if (_street.Length <= _streetLength + word.Length) Array.Resize(ref _street, 2 * (_streetLength + word.Length + 1));
            if (_streetLength > 0) _street[_streetLength++] = ' ';
            word.Span.CopyTo(_street.AsSpan(_streetLength));
            _streetLength += word.Length;
        }
    }

    // "Harbour Court, 12 Main Street" and "Flat 3, 12 Main Street": a building or a flat before the house. A number after its street, as in "Hauptstrasse 12, Ulm", is a house.
    private static ReadOnlySpan<char> FromHouse(ReadOnlySpan<char> text)
    {
        if (!text.Contains(',')) return text;
        foreach (var part in text.Split(','))
        {
            var words = Parted(text[part].ToString());
            if (words.Count > 1 && IsNumber(words[0]) && !words.TrueForAll(IsNumber)) return text[part.Start..];
            if (HasHouse(words)) return text;
        }

        return text;
    }

    // A long number by itself is a postal code, before which the house stood.
    private static bool HasHouse(List<ReadOnlyMemory<char>> words) =>
        words.Count > 0 && !IsAmong(Units, words[0]) && words.Exists(IsNumber) && (words is [{ Length: >= 4 }] || !words.TrueForAll(IsNumber));

    private static bool IsNumber(ReadOnlyMemory<char> word) => char.IsAsciiDigit(word.Span[0]);

    private static bool IsAmong(string[] known, ReadOnlyMemory<char> word)
    {
        foreach (var one in known)
            if (word.Span.SequenceEqual(one)) return true;
        return false;
    }

    private ReadOnlyMemory<char> TakeHouse() => Take(_words.FindIndex(IsNumber));

    // A code has four digits or more; a house number that long would have been taken before.
    private ReadOnlyMemory<char> TakePostalCode() => Take(_words.FindLastIndex(word => word.Length >= 4 && word.Span.IndexOfAnyExceptInRange('0', '9') < 0));

    private ReadOnlyMemory<char> Take(int index)
    {
        if (index < 0) return default;
        var word = _words[index];
        _words.RemoveAt(index);
        return word;
    }

    private void RemoveTail(string town)
    {
        if (_words.Count == 0 || !town.AsSpan().EndsWith(_words[^1].Span)) return;
        var parts = Parted(town);
        if (_words.Count <= parts.Count) return;
        for (var i = 1; i <= parts.Count; i++)
            if (!_words[^i].Span.SequenceEqual(parts[^i].Span)) return;
        _words.RemoveRange(_words.Count - parts.Count, parts.Count);
    }
}
