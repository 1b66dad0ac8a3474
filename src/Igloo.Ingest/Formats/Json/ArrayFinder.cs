using System.Text;

namespace Igloo.Ingest.Formats.Json;

/// <summary>Walks one JSON object to the arrays that its members hold, without keeping what stands between; knows brackets and strings, no more.</summary>
internal sealed class ArrayFinder(TextReader text)
{
    private const int LongestName = 200;

    /// <summary>Text values met so far outside all arrays.</summary>
    public int Texts { get; private set; }

    /// <summary>The member of each array outside all others, such as <c>result.calls</c>. While one is told, the text stands behind its opening bracket.</summary>
    public IEnumerable<string> Arrays()
    {
        var around = new List<string>(); // of the outermost object, which has no name, an empty one
        var member = "";
        while (text.Read() is >= 0 and var read)
        {
            if (read == '"')
            {
                var name = Name();
                if (IsNamed()) member = name;
                else Texts++;
            }
            else if (read == '[')
            {
                yield return string.Join('.', around.Skip(1).Append(member));
                LeaveArray();
            }
            else if (read == '{')
            {
                if (around.Count == Limits.JsonDepth) yield break;
                around.Add(member);
            }
            else if (read == '}')
            {
                around.RemoveAt(around.Count - 1);
                if (around.Count == 0) yield break;
            }
        }
    }

    /// <summary>Whether the array behind whose opening bracket the text stands begins with an object.</summary>
    public bool IsOfObjects()
    {
        SkipSpace();
        return text.Peek() == '{';
    }

    /// <summary>Whether nothing but white space is left.</summary>
    public bool IsAtEnd()
    {
        SkipSpace();
        return text.Peek() < 0;
    }

    private void LeaveArray()
    {
        for (var depth = 1; depth > 0 && text.Read() is >= 0 and var read;)
        {
            if (read == '"') Name();
            else if (read is '[' or '{') depth++;
            else if (read is ']' or '}') depth--;
        }
    }

    // The string that has begun; of a long one, its beginning.
    private string Name()
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
    private bool IsNamed()
    {
        SkipSpace();
        if (text.Peek() != ':') return false;
        text.Read();
        return true;
    }

    private void SkipSpace()
    {
        while (text.Peek() >= 0 && char.IsWhiteSpace((char)text.Peek())) text.Read();
    }
}
