using Igloo.Model;

namespace Igloo.Ingest.Mapping;

/// <summary>Who pays whom in a list of invoices: the issuer of a transfer sends money, that of an invoice gets it.</summary>
internal static class InvoiceNeighbours
{
    private static readonly HashSet<string> OfInvoices = new("cfdi factura facturas comprobante comprobantes pac timbrado timbre nfe fattura fatture invoice invoices rechnung rechnungen facture factures faktura faktury fatura faturas".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Issuers = new("emisor emisora emit emitente issuer issued emittente cedente emetteur".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Receivers = new("receptor receptora dest destinatario receiver recipient cessionario destinataire".Split(' '), StringComparer.Ordinal);

    /// <summary>Gives the issuers of invoices the part of the payee and those whom they are made out to that of the payer.</summary>
    public static void PayTheIssuers(MappedColumn[] columns)
    {
        string[][] words = [.. columns.Select(column => HeaderWords.Of(column.Name))];
        if (!Array.Exists(words, header => header.Any(OfInvoices.Contains))) return;
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Role == Role.Payer && words[i].Any(Issuers.Contains)) columns[i] = columns[i] with { Role = Role.Payee };
            else if (columns[i].Role == Role.Payee && words[i].Any(Receivers.Contains)) columns[i] = columns[i] with { Role = Role.Payer };
        }
    }
}
