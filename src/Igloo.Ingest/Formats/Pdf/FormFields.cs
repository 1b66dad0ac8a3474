using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Igloo.Ingest.Formats.Pdf;

/// <summary>What somebody typed into the fields of a form; it lies over the page and is not drawn by it.</summary>
/// <remarks>The library follows fields inside fields without end, so that only those of the page are looked at, and the one that each is a part of.</remarks>
internal static class FormFields
{
    private const int Most = 5_000; // of a page
    private const double Largest = 12; // points; a field of several lines is higher than its letters
    private const double Foot = 0.25; // of a letter's size, above the field's edge
    private const double Width = 0.5; // of a letter's size

    /// <summary>Their words, each as if it was one letter.</summary>
    public static IEnumerable<Glyph> Of(DictionaryToken page, IPdfTokenScanner scanner, TransformationMatrix initial)
    {
        foreach (var token in Find<ArrayToken>(page, NameToken.Annots, scanner)?.Data.Take(Most) ?? [])
        {
            if (!DirectObjectFinder.TryGet<DictionaryToken>(token, scanner, out var field) || Typed(field, scanner) is not { Length: > 0 } typed) continue;
            double[] edges = [.. Find<ArrayToken>(field, NameToken.Rect, scanner)?.Data.OfType<NumericToken>().Select(edge => edge.Data) ?? []];
            if (edges.Length != 4) continue;
            foreach (var glyph in Placed(typed, initial.Transform(new PdfRectangle(edges[0], edges[1], edges[2], edges[3])))) yield return glyph;
        }
    }

    private static string? Typed(DictionaryToken field, IPdfTokenScanner scanner)
    {
        if (Find<NameToken>(field, NameToken.Subtype, scanner)?.Data != "Widget") return null;
        var value = Find<IDataToken<string>>(field, NameToken.V, scanner) ?? (Find<DictionaryToken>(field, NameToken.Parent, scanner) is { } whole ? Find<IDataToken<string>>(whole, NameToken.V, scanner) : null);
        return value is NameToken ? null : value?.Data; // a name is the state of a box to tick
    }

    private static T? Find<T>(DictionaryToken dictionary, NameToken name, IPdfTokenScanner scanner)
        where T : class, IToken => dictionary.TryGet(name, out var token) && DirectObjectFinder.TryGet<T>(token, scanner, out var found) ? found : null;

    private static IEnumerable<Glyph> Placed(string typed, PdfRectangle field)
    {
        var size = Math.Clamp(field.Height, 1, Largest);
        var (left, foot) = (field.Left, field.Top - size + (Foot * size));
        foreach (var line in typed.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var at = left;
            foreach (var word in line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                var end = at + (word.Length * Width * size);
                yield return new Glyph(word, at, end, foot, size);
                at = end + (Width * size);
            }

            foot -= size;
        }
    }
}
