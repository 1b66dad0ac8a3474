using System.Text;
using MimeKit.Encodings;

namespace Igloo.Ingest.Formats.Contacts;

/// <summary>One vCard while it is read: its properties by the names of the columns that they fill.</summary>
internal sealed class ContactCard
{
    private const string Several = "; ";

    // What a phone or address is for says nothing about whose it is.
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["FN"] = "full name", ["TEL"] = "phone", ["EMAIL"] = "email", ["ORG"] = "company", ["BDAY"] = "birth date", ["NICKNAME"] = "nickname", ["NOTE"] = "note", ["URL"] = "web page", ["TITLE"] = "job title",
    };

    private static readonly string[] PartsOfName = ["family name", "given name", "additional name"];
    private static readonly string[] PartsOfAddress = ["post box", "unit", "street", "city", "state", "postal code"];

    // Pictures, sounds and keys are no values of a row.
    private static readonly HashSet<string> Unkept = new(StringComparer.OrdinalIgnoreCase) { "PHOTO", "LOGO", "SOUND", "KEY", "VERSION", "PRODID", "REV", "X-ABLABEL" };

    private readonly List<(string Name, string Value)> _values = [];
    private long _length;

    /// <summary>Columns and what they hold, in the order of the card; what it has several of stands in one.</summary>
    public IReadOnlyList<(string Name, string Value)> Values => _values.Exists(value => value.Name == Names["FN"]) ? _values.FindAll(value => !PartsOfName.Contains(value.Name)) : _values;

    /// <summary>The first value, for messages.</summary>
    public string Called => _values.Count > 0 ? _values[0].Value : "";

    public bool IsTooLong { get; private set; }

    /// <summary>Takes a line such as <c>item1.TEL;TYPE=CELL:+1 202 555 0134</c>.</summary>
    public void Take(CardLines lines)
    {
        var line = lines.Text;
        var colon = ColonOf(line);
        if (colon <= 0) return;
        var parameters = line[..colon].Split(';');
        var name = parameters[0][(parameters[0].LastIndexOf('.') + 1)..].Trim();
        if (Unkept.Contains(name)) return;
        _length += line.Length;
        IsTooLong |= lines.IsTooLong || _length > Limits.RowLength;
        if (IsTooLong) return;
        var value = Value(line[(colon + 1)..], parameters);
        if (name.Equals("N", StringComparison.OrdinalIgnoreCase)) AddParts(PartsOfName, value);
        else if (name.Equals("ADR", StringComparison.OrdinalIgnoreCase)) AddParts(PartsOfAddress, value);
        else Add(Names.GetValueOrDefault(name, name.ToLowerInvariant()), Unescaped(name.Equals("ORG", StringComparison.OrdinalIgnoreCase) ? value.Split(';')[0] : value));
    }

    // One may stand in a quoted parameter.
    private static int ColonOf(string line)
    {
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"') isQuoted = !isQuoted;
            else if (line[i] == ':' && !isQuoted) return i;
        }

        return -1;
    }

    private static string Value(string raw, string[] parameters)
    {
        var text = Array.Exists(parameters, parameter => parameter.Contains("QUOTED-PRINTABLE", StringComparison.OrdinalIgnoreCase)) ? Decoded(raw) : raw;
        return text.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;
    }

    // "=C3=A9" in UTF-8, which nearly all cards are in.
    private static string Decoded(string quoted)
    {
        var (decoder, bytes) = (new QuotedPrintableDecoder(), Encoding.UTF8.GetBytes(quoted));
        var decoded = new byte[decoder.EstimateOutputLength(bytes.Length)];
        return Encoding.UTF8.GetString(decoded, 0, decoder.Decode(bytes, 0, bytes.Length, decoded));
    }

    private void AddParts(string[] names, string value)
    {
        var parts = value.Replace("\\;", "\u0001", StringComparison.Ordinal).Split(';');
        for (var i = 0; i < Math.Min(parts.Length, names.Length); i++) Add(names[i], Unescaped(parts[i].Replace("\u0001", ";", StringComparison.Ordinal)));
    }

    // Several phones stand in one cell, as reading takes them apart; a second address is left to the raw row's own column.
    private void Add(string name, string value)
    {
        if (string.IsNullOrWhiteSpace(value)) return;
        var known = name is "phone" or "email" ? _values.FindIndex(one => one.Name == name) : -1;
        if (known >= 0) _values[known] = (name, _values[known].Value + Several + value);
        else _values.Add((name, value));
    }

    private static string Unescaped(string value) =>
        value.Replace("\\n", " ", StringComparison.OrdinalIgnoreCase).Replace("\\,", ",", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal).Trim();
}
