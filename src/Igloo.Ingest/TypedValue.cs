using Igloo.Ingest.Normalising;
using Igloo.Model;

namespace Igloo.Ingest;

/// <summary>Reads one value that somebody typed, as a column of its type would be read.</summary>
public static class TypedValue
{
    /// <summary>The normal form, or why there is none. A normal form is read as itself.</summary>
    /// <param name="type">What the value is.</param>
    /// <param name="typed">As it was typed.</param>
    /// <param name="phoneRegion">ISO 3166-1 alpha-2 region of telephone numbers without a country code.</param>
    /// <remarks>Never throws on data. Thread-safe. Dates that could be two days are unusable: no column says which.</remarks>
    public static Reading<string> Read(FieldType type, string typed, string phoneRegion) =>
        FieldReaders.For(type, new ReadingRules(phoneRegion, TimeZoneInfo.Utc, null, false))(typed);
}
