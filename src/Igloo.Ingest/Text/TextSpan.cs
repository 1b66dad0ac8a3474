namespace Igloo.Ingest;

/// <summary>What a piece of a narrative is.</summary>
public enum SpanKind : byte
{
    /// <summary>A telephone number; the value is E.164.</summary>
    Phone,

    /// <summary>An e-mail address, lower case.</summary>
    Email,

    /// <summary>A licence plate after a word for one; letters and digits.</summary>
    Plate,

    /// <summary>A vehicle identification number with a check digit that holds, or after a word for one.</summary>
    Vin,

    /// <summary>A document number after a word for one; letters and digits.</summary>
    Document,

    /// <summary>An account, card or IBAN; the form of <c>account.number</c>.</summary>
    Account,

    /// <summary>A day: yyyy-MM-dd.</summary>
    Date,

    /// <summary>A sum: amount and ISO 4217 code, such as <c>5000 USD</c>.</summary>
    Money,

    /// <summary>An address on the web.</summary>
    Url,

    /// <summary>A person's name, as written, after or before words that say so; one word where only that much is told.</summary>
    Name,

    /// <summary>A town, a post or another named spot, in upper case; never a country.</summary>
    Place,

    /// <summary>A street with the number of a house, in upper case.</summary>
    Address,

    /// <summary>A user name on a service, lower case, without @.</summary>
    UserName,
}

/// <summary>A piece of a narrative that says something, where it stands.</summary>
/// <param name="Start">Offset of its first character in the text as received, from 0.</param>
/// <param name="Length">Characters.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Its normal form.</param>
public readonly record struct TextSpan(int Start, int Length, SpanKind Kind, string Value);
