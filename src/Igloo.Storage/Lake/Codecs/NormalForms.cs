using System.Text;

namespace Igloo.Storage;

/// <summary>Writes normal forms beside what was received: most are that, or that in other case, and are not written twice.</summary>
/// <remarks>Only the letters of ASCII have a case here: that of others may change with the tables of the machine that reads.</remarks>
internal sealed class NormalForms
{
    // A normal form is never empty.
    private const string AsReceived = "";
    private const string InUpperCase = "\u0001";
    private const string InLowerCase = "\u0002";
    private const char Mark = '\u0003'; // before a form that begins with one of these

    private readonly TextPool _pool = new();

    /// <summary>What is written of a normal form.</summary>
    public static string Written(string received, string form)
    {
        if (form == received) return AsReceived;
        if (form.Length == received.Length && Ascii.EqualsIgnoreCase(received, form))
        {
            if (!form.AsSpan().ContainsAnyInRange('a', 'z')) return InUpperCase;
            if (!form.AsSpan().ContainsAnyInRange('A', 'Z')) return InLowerCase;
        }

        return form[0] <= Mark ? $"{Mark}{form}" : form;
    }

    /// <summary>The normal form of which <paramref name="written"/> was written.</summary>
    public string Read(string received, string written) => written switch
    {
        AsReceived => received,
        InUpperCase => Cased(received, isUpper: true),
        InLowerCase => Cased(received, isUpper: false),
        [Mark, ..] => written[1..],
        _ => written,
    };

    private string Cased(string received, bool isUpper)
    {
        Span<char> form = received.Length <= 256 ? stackalloc char[received.Length] : new char[received.Length];
        _ = isUpper ? Ascii.ToUpper(received, form, out _) : Ascii.ToLower(received, form, out _);
        return _pool.Take(form);
    }
}
