using Igloo.Ingest.Formats.Content;
using Igloo.Model;

namespace Igloo.Ingest.Formats.Contacts;

/// <summary>A list of contacts as vCards (.vcf, versions 2.1 to 4.0): a row a card.</summary>
internal sealed class ContactsFormat : IFileFormat
{
    private const string Begin = "BEGIN:VCARD";
    private const string End = "END:VCARD";

    public string Name => "a list of contacts (.vcf)";

    public bool IsText => true;

    public bool Recognises(FileContent content) => content.Beginning().StartsWith(Begin, StringComparison.OrdinalIgnoreCase);

    public IEnumerable<RawRow> Read(FileContent content, char? delimiter, CancellationToken cancellation)
    {
        var header = new TableHeader(content.Table("")) { Tells = RecordKind.Party };
        using var text = content.OpenText();
        var lines = new CardLines(text);
        var (card, number) = ((ContactCard?)null, 0L);
        while (lines.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (lines.Text.StartsWith(Begin, StringComparison.OrdinalIgnoreCase))
            {
                if (card is not null) yield return Unended(header, number, card);
                (card, number) = (new ContactCard(), number + 1);
            }
            else if (lines.Text.StartsWith(End, StringComparison.OrdinalIgnoreCase) && card is not null)
            {
                yield return RowOf(new RowRef(header.Table, number), header, card);
                card = null;
            }
            else card?.Take(lines);
        }

        if (card is not null) yield return Unended(header, number, card);
    }

    private static RawRow Unended(TableHeader header, long number, ContactCard card) =>
        RawRow.Bad(new RowRef(header.Table, number), header, card.Called, "is a contact without an end; the file may have been cut off on its way");

    private static RawRow RowOf(RowRef row, TableHeader header, ContactCard card)
    {
        if (card.IsTooLong) return RawRow.Bad(row, header, card.Called, $"is longer than {Limits.RowLength} characters; a line break may be missing");
        var values = new List<string?>();
        foreach (var (name, value) in card.Values) header.Put(name, value, values);
        return RawRow.Good(row, header, values);
    }
}
