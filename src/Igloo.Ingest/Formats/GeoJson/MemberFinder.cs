using System.Text;

namespace Igloo.Ingest.Formats.GeoJson;

/// <summary>Goes to a member of the outermost JSON object without holding what stands before it; knows brackets and strings, no more.</summary>
internal static class MemberFinder
{
    private const int LongestName = 200;

    /// <summary>Whether the beginning of a text holds a string, quotes and all.</summary>
    public static bool Mentions(string head, string value) => head.Contains($"\"{value}\"", StringComparison.Ordinal);

    /// <summary>Reads up to and including the bracket that opens a member's value.</summary>
    /// <returns><see langword="false"/> when there is no such member.</returns>
    public static bool GoTo(TextReader text, string member, char bracket)
    {
        var depth = 0;
        var isMember = false;
        while (text.Read() is >= 0 and var read)
        {
            var c = (char)read;
            if (c == '"')
            {
                isMember = Name(text) == member && depth == 1 && IsNamed(text);
                continue;
            }

            if (char.IsWhiteSpace(c)) continue;
            if (isMember && c == bracket) return true;
            isMember = false;
            if (c is '{' or '[') depth++;
            else if (c is '}' or ']') depth--;
        }

        return false;
    }

    // The string that has begun; of a long one, its beginning.
    private static string Name(TextReader text)
    {
        var name = new StringBuilder();
        for (int read; (read = text.Read()) >= 0 && read != '"';)
        {
            if (read == '\\') text.Read();
            else if (name.Length < LongestName) name.Append((char)read);
        }

        return name.ToString();
    }

    // Only a name is followed by a colon; a value that reads alike is not.
    private static bool IsNamed(TextReader text)
    {
        while (text.Peek() >= 0 && char.IsWhiteSpace((char)text.Peek())) text.Read();
        if (text.Peek() != ':') return false;
        text.Read();
        return true;
    }
}
