namespace Igloo.Ingest;

/// <summary>How a long file is read in parts, each on its own and in any order: what the first pass over it settled, and where the parts lie.</summary>
/// <remarks>Plain data, kept as JSON between the steps. A function of the file's bytes and the request: the parts do not depend on who reads them, or when.</remarks>
public sealed record FilePlan
{
    /// <summary>Name of the file's form, in words.</summary>
    public required string Format { get; init; }

    /// <summary>How its bytes stand for text; <see langword="null"/> where the form is no text.</summary>
    public string? Encoding { get; init; }

    /// <summary>The mapping as JSON, the orders of dates filled in.</summary>
    public required string Mapping { get; init; }

    /// <summary>Region of phones without a country code, unless the mapping says another.</summary>
    public required string PhoneRegion { get; init; }

    /// <summary>Zone of times that do not say their own, unless the mapping says another.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Names of the columns, in the order of the file.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>What the file tells once for all rows, before its header.</summary>
    public IReadOnlyList<ToldValue> Told { get; init; } = [];

    /// <summary>Whether the file names no columns, so that they are named by their place.</summary>
    public bool IsByPlace { get; init; }

    /// <summary>Columns that hold a protected trait.</summary>
    public required IReadOnlyList<string> MaskedColumns { get; init; }

    /// <summary>What a person should know, as far as the first pass tells it.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Rows of the file; every one is in exactly one part.</summary>
    public required long Rows { get; init; }

    /// <summary>At least two, in the order of the file.</summary>
    public required IReadOnlyList<FilePart> Parts { get; init; }
}

/// <summary>Rows of a long file that stand together.</summary>
/// <param name="FirstRow">Rows of the file before it.</param>
/// <param name="Rows">How many it has.</param>
/// <param name="Line">Of text, the line that it begins on, from 1; else 0.</param>
/// <param name="Start">Of text, bytes of the file before it; else 0.</param>
/// <param name="End">Of text, bytes of the file up to its end; else 0.</param>
public sealed record FilePart(long FirstRow, long Rows, long Line, long Start, long End);

/// <summary>About how long the parts of a long file are.</summary>
/// <param name="Bytes">A file is read in parts when it has at least twice as many; a part has about as many.</param>
/// <param name="RowMultiple">The number of rows before each part is a multiple of this.</param>
public readonly record struct PartSize(long Bytes, int RowMultiple);
