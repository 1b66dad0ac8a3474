using Igloo.Ingest.Normalising;

namespace Igloo.Ingest.Mapping;

/// <summary>What all the dates of a column say about which of their small numbers is the day.</summary>
internal sealed class DateEvidence
{
    /// <summary>A value that only day first explains, such as 31/05/2024.</summary>
    public string? DayFirst { get; private set; }

    /// <summary>A value that only month first explains.</summary>
    public string? MonthFirst { get; private set; }

    /// <summary>A value that reads both ways and means two days.</summary>
    public string? Either { get; private set; }

    public void Add(ReadOnlySpan<char> value)
    {
        if (!DateText.TryDayAndMonth(value, out var first, out var second)) return;
        if (first > 12 && second <= 12) DayFirst ??= value.ToString();
        else if (second > 12 && first <= 12) MonthFirst ??= value.ToString();
        else if (first != second && first <= 12) Either ??= value.ToString();
    }

    /// <summary>The order that the values alone prove.</summary>
    public DateOrder? Proven => (DayFirst, MonthFirst) switch
    {
        (not null, null) => DateOrder.DayFirst,
        (null, not null) => DateOrder.MonthFirst,
        _ => null,
    };

    public bool IsMixed => DayFirst is not null && MonthFirst is not null;

    /// <summary>Whether the column cannot be read without being told its order.</summary>
    public bool NeedsTelling => IsMixed || (Proven is null && Either is not null);
}
