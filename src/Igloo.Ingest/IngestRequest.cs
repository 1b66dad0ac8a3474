using Igloo.Model;

namespace Igloo.Ingest;

/// <summary>What reading a file needs to know that does not stand in it.</summary>
public sealed record IngestRequest
{
    /// <summary>The drop; enters the records' ids.</summary>
    public required UploadId Upload { get; init; }

    /// <summary>Name of the file, for messages only: what it is, its bytes say.</summary>
    public required string FileName { get; init; }

    /// <summary>A mapping that a person confirmed or wrote; <see langword="null"/>: the columns are guessed.</summary>
    public ColumnMapping? Mapping { get; init; }

    /// <summary>Mappings that persons confirmed for other files: what their headers stood for is not asked again. Where they disagree, nothing is learnt. Read only when the columns are guessed.</summary>
    public IReadOnlyList<ColumnMapping> Confirmed { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2 region of phones without a country code, unless the mapping says another. Default US.</summary>
    public string PhoneRegion { get; init; } = "US";

    /// <summary>Zone of times that do not say their own: a distance from UTC such as <c>-06:00</c>, or a name such as <c>America/Monterrey</c>, unless the mapping says another; <see langword="null"/>: UTC.</summary>
    public string? TimeZone { get; init; }

    /// <summary>How the source writes dates, used only where the file's own values do not show it.</summary>
    public DateOrder? DateOrder { get; init; }

    /// <summary>How a file that is long enough is cut into parts, to be read with <see cref="FileParts"/>; <see langword="null"/>: no file is.</summary>
    public PartSize? Parts { get; init; }

    /// <summary>Whether a text is a distance from UTC, or the name of a zone that this machine knows.</summary>
    public static bool IsZone(string text) => Normalising.ZoneText.TryFind(text, out _);

    /// <summary>Whether a text is the ISO 3166 code of a region with telephone numbers, in capitals.</summary>
    public static bool IsPhoneRegion(string text) => Normalising.PhoneReader.IsRegion(text);
}
