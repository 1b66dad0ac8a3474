namespace Igloo.Analysis.Text;

/// <summary>An address in the parts that can be compared, folded, with street words in their short form.</summary>
/// <param name="House">House number, or empty.</param>
/// <param name="Street">Street words, or empty when only a town is known.</param>
/// <param name="Town">Town, or empty.</param>
/// <param name="PostalCode">Postal code, or empty.</param>
public sealed record AddressWords(string House, string Street, string Town, string PostalCode)
{
    /// <summary>The known parts on one line.</summary>
    public string Text => string.Join(' ', new[] { House, Street, Town, PostalCode }.Where(part => part.Length > 0));

    /// <summary>Whether it is known down to the street.</summary>
    public bool HasStreet => Street.Length > 0;

    /// <summary>Reads the parts that a row holds; a whole line gives what its parts do not. <see langword="null"/> when nothing is known.</summary>
    public static AddressWords? Of(string? full, string? house, string? street, string? town, string? postalCode)
    {
        var reader = new AddressReader();
        return reader.Read(full, house, street, town, postalCode) ? new AddressWords(reader.House.ToString(), reader.Street.ToString(), reader.Town, reader.PostalCode.ToString()) : null;
    }
}
