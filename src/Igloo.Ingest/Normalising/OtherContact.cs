using Igloo.Model;

namespace Igloo.Ingest.Normalising;

/// <summary>What stands among telephone numbers and is none: messengers name the ends of a message by number, e-mail address or user name in one column. Pure, thread-safe.</summary>
internal static class OtherContact
{
    /// <summary>What a value is that its sign leaves no doubt about, <c>@name</c> or <c>name@example.org</c>, with its normal form; <see langword="null"/> for all else.</summary>
    public static (FieldType Type, string Value)? Of(string raw)
    {
        if (Sign(raw) is not { } type) return null;
        var read = type == FieldType.Email ? CodeReaders.Email(raw) : OnlineReaders.Handle(raw);
        return read.IsUsable ? (type, read.Value) : null;
    }

    // A messenger's account may be a number: 12025550101@s.whatsapp.net.
    private static FieldType? Sign(string raw)
    {
        var text = raw.AsSpan().Trim();
        return text.IndexOf('@') switch
        {
            < 0 => null,
            0 => FieldType.OnlineHandle,
            var at => text[..at].TrimStart('+').ContainsAnyExceptInRange('0', '9') ? FieldType.Email : null,
        };
    }
}
