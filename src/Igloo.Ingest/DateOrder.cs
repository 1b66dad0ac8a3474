namespace Igloo.Ingest;

/// <summary>Which of the two small numbers of a date such as 03/04/2024 is the day.</summary>
public enum DateOrder : byte
{
    /// <summary>3 April: day, month, year.</summary>
    DayFirst,

    /// <summary>March 4: month, day, year.</summary>
    MonthFirst,
}
