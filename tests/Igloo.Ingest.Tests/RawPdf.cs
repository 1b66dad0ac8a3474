using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Igloo.Ingest.Tests;

/// <summary>Writes PDFs object by object, so that tests can also write what no honest program does.</summary>
internal static class RawPdf
{
    private const string Catalog = "<< /Type /Catalog /Pages 2 0 R >>";
    private const string Font = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >>";

    /// <summary>A file of pages of one size.</summary>
    /// <param name="width">Of each, in points.</param>
    /// <param name="pages">What draws each; the font is F1.</param>
    public static byte[] OfPages(double width, IReadOnlyList<string> pages)
    {
        var kids = string.Join(' ', pages.Select((_, i) => $"{3 + (2 * i)} 0 R"));
        return File([(Catalog, null), ($"<< /Type /Pages /Kids [{kids}] /Count {pages.Count} >>", null), .. pages.SelectMany((page, i) => new[] { (Page(width, 4 + (2 * i), ""), null), ("", Encoding.Latin1.GetBytes(page)) })], "");
    }

    /// <summary>A file of one page.</summary>
    /// <param name="page">What draws it; the font is F1.</param>
    /// <param name="content">What its dictionary says besides.</param>
    /// <param name="kids">The pages that the file says it has.</param>
    /// <param name="resources">What the page uses besides the font.</param>
    /// <param name="forms">Drawings that pages may use, from object 5.</param>
    /// <param name="fields">What lies over the page.</param>
    /// <param name="trailer">What the end of the file says besides.</param>
    public static byte[] Of(byte[] page, string content = "", string kids = "3 0 R", string resources = "", IReadOnlyList<(string Dictionary, byte[]? Stream)>? forms = null, string trailer = "", string fields = "") =>
        File([(Catalog, null), ($"<< /Type /Pages /Kids [{kids}] /Count 1 >>", null), (Page(612, 4, resources, $"/Annots [{fields}]"), null), (content, page), .. forms ?? []], trailer);

    /// <inheritdoc cref="Of(byte[], string, string, string, IReadOnlyList{ValueTuple{string, byte[]}}, string, string)"/>
    public static byte[] Of(string page, string content = "", string kids = "3 0 R", string resources = "", IReadOnlyList<(string Dictionary, byte[]? Stream)>? forms = null, string trailer = "", string fields = "") =>
        Of(Encoding.Latin1.GetBytes(page), content, kids, resources, forms, trailer, fields);

    public static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal)) zlib.Write(bytes);
        return packed.ToArray();
    }

    private static string Page(double width, int content, string resources, string besides = "") => string.Create(CultureInfo.InvariantCulture, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} 792] /Contents {content} 0 R /Resources << {Font} {resources} >> {besides} >>");

    private static byte[] File((string Dictionary, byte[]? Stream)[] objects, string trailer)
    {
        using var file = new MemoryStream();
        var places = new List<long>();
        Write(file, "%PDF-1.4\n");
        foreach (var (dictionary, stream) in objects)
        {
            places.Add(file.Length);
            Write(file, stream is null ? $"{places.Count} 0 obj {dictionary} endobj\n" : $"{places.Count} 0 obj << {dictionary} /Length {stream.Length} >> stream\n");
            if (stream is null) continue;
            file.Write(stream);
            Write(file, "\nendstream endobj\n");
        }

        var index = file.Length;
        Write(file, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n")))}trailer << /Root 1 0 R /Size {places.Count + 1} {trailer} >>\nstartxref\n{index}\n%%EOF\n");
        return file.ToArray();
    }

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
