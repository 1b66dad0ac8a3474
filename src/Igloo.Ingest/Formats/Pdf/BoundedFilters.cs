using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Igloo.Ingest.Formats.Pdf;

/// <summary>Unpacks the parts of a PDF, none further than its budget: the library would unfold a bomb to the end.</summary>
internal sealed class BoundedFilters(PdfBudget budget) : IFilterProvider
{
    private static readonly IFilterProvider Inner = DefaultFilterProvider.Instance;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(Inner.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(Inner.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(Inner.GetAllFilters());

    private IFilter[] Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Bound(filter, budget))];

    private sealed class Bound(IFilter filter, PdfBudget budget) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            budget.Unfold(Unfolded(input));
            return budget.IsSpent ? default : filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        private long Unfolded(Memory<byte> input) => filter switch
        {
            FlateFilter => Inflated(input),
            LzwFilter => LzwLength.Of(input.Span, budget.Unfolding),
            RunLengthFilter => 64L * input.Length, // 128 bytes from two
            _ => input.Length,
        };

        // Counted before it is held. What cannot be inflated would be taken for unpacked, and a page of it for a blank one.
        private long Inflated(Memory<byte> input)
        {
            const int Magic = 2;
            if (input.Length <= Magic) return 0;
            using var packed = new MemoryStream(input[Magic..].ToArray());
            using var inflated = new DeflateStream(packed, CompressionMode.Decompress);
            var (block, length, most) = (new byte[Limits.Head], 0L, budget.Unfolding);
            try
            {
                for (int read; length <= most && (read = inflated.Read(block)) > 0;) length += read;
            }
            catch (InvalidDataException)
            {
                budget.Refuse(PdfPages.Damaged);
            }

            return length;
        }
    }
}
