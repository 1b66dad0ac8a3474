using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Igloo.Ingest.Formats.Pdf;

/// <summary>Makes the marks of each page. The library finds this constructor by its parameters.</summary>
internal sealed class MarksFactory(IPdfTokenScanner scanner, IResourceStore resources, ILookupFilterProvider filters, IPageContentParser parser, ParsingOptions options)
    : BasePageFactory<PageMarks>(scanner, resources, filters, parser, options), IPageFactory<PageMarks>
{
    private PdfBudget Budget => ((PdfOptions)ParsingOptions).Budget;

    // What is not packed passes no filter, and a page may name one part any number of times.
    PageMarks IPageFactory<PageMarks>.Create(int number, DictionaryToken dictionary, PageTreeMembers pageTreeMembers, NamedDestinations namedDestinations)
    {
        Budget.Unfold(BytesOf(dictionary));
        Budget.ThrowIfSpent();
        return Create(number, dictionary, pageTreeMembers, namedDestinations);
    }

    private long BytesOf(DictionaryToken page)
    {
        if (!page.TryGet(NameToken.Contents, out var contents)) return 0;
        if (!DirectObjectFinder.TryGet<ArrayToken>(contents, PdfScanner, out var parts)) return BytesOf(contents);
        var bytes = 0L;
        for (var i = 0; i < parts.Length && bytes <= Budget.Unfolding; i++) bytes += BytesOf(parts[i]);
        return bytes;
    }

    private long BytesOf(IToken content) => DirectObjectFinder.TryGet<StreamToken>(content, PdfScanner, out var stream) ? stream.Data.Length : 0;

    protected override PageMarks ProcessPage(int pageNumber, DictionaryToken dictionary, NamedDestinations namedDestinations, MediaBox mediaBox, CropBox cropBox, UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation, TransformationMatrix initialMatrix, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        // A page that the file names and does not hold comes as one about which nothing is said.
        if (dictionary.Data.Count == 0) throw new InvalidDataException("A page of the file is missing.");
        var marks = new MarksCollector(pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, (PdfOptions)ParsingOptions).Process(pageNumber, operations);
        return marks with { Glyphs = [.. marks.Glyphs, .. FormFields.Of(dictionary, PdfScanner, initialMatrix)] };
    }
}
