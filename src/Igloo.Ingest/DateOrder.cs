namespace Igloo.Ingest;

/// <summary>What the numbers of a date are, in turn, where their sizes do not tell: 03/04/2024, 24-05-31, 240531.</summary>
public enum DateOrder : byte
{
    /// <summary>3 April: day, month, year.</summary>
    DayFirst,

    /// <summary>March 4: month, day, year.</summary>
    MonthFirst,

    /// <summary>Year, month, day, with a year of two digits: one of four is known by its length.</summary>
    YearFirst,
}
