using Igloo.Model;

namespace Igloo.Ingest.Quality;

/// <summary>One of a column's values and what it was read to. A value that comes again costs neither a text nor a reading.</summary>
internal sealed class KnownValue(string raw)
{
    /// <summary>Stands for every way of saying that there is no value.</summary>
    public static KnownValue Missing { get; } = new("");

    /// <summary>As received.</summary>
    public string Raw { get; } = raw;

    /// <summary><see langword="null"/> until its column is read.</summary>
    public Reading<string>? Reading { get; set; }
}
