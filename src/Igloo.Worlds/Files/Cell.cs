using System.Globalization;

namespace Igloo.Worlds.Files;

/// <summary>One cell: its text, and its number where a spreadsheet would keep one.</summary>
/// <param name="Text">As a text file shows it.</param>
/// <param name="Number">As a spreadsheet keeps it: an amount, or the serial number of a time; null for text.</param>
/// <param name="IsTime">Whether the number is a time.</param>
public readonly record struct Cell(string Text, decimal? Number = null, bool IsTime = false)
{
    private static readonly DateTime SerialZero = new(1899, 12, 30);

    /// <summary>Text, empty for null.</summary>
    public static implicit operator Cell(string? text) => new(text ?? "");

    /// <summary>A number with two decimals.</summary>
    public static Cell Money(decimal amount) => new(amount.ToString("0.00", CultureInfo.InvariantCulture), amount);

    /// <summary>A whole number.</summary>
    public static Cell Count(int count) => new(count.ToString(CultureInfo.InvariantCulture), count);

    /// <summary>Degrees with four decimals, about ten metres.</summary>
    public static Cell Degrees(double degrees) => new(degrees.ToString("0.0000", CultureInfo.InvariantCulture), (decimal)degrees);

    /// <summary>A time in the given format; in a spreadsheet a serial number that is exact to the second.</summary>
    public static Cell Time(DateTime time, string format) =>
        new(time.ToString(format, CultureInfo.InvariantCulture), decimal.Round((time - SerialZero).Ticks / (decimal)TimeSpan.TicksPerDay, 10), IsTime: true);

    /// <summary>A day in the given format.</summary>
    public static Cell Day(DateOnly day, string format) => Time(day.ToDateTime(TimeOnly.MinValue), format);
}
