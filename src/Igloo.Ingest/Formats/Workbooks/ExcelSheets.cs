using System.Globalization;
using ExcelDataReader;

namespace Igloo.Ingest.Formats.Workbooks;

/// <summary>The sheets of an Excel workbook: dates and numbers as values, whatever the sheet shows them as.</summary>
internal sealed class ExcelSheets(IExcelDataReader workbook) : ISheets
{
    private static readonly DateTime FirstDay = new(1900, 1, 1);

    public int Count => workbook.ResultsCount;

    public string Name => workbook.Name;

    public long RowNumber { get; private set; }

    public bool NextRow()
    {
        RowNumber++;
        return workbook.Read();
    }

    public bool NextSheet()
    {
        RowNumber = 0;
        return workbook.NextResult();
    }

    public List<string> Cells()
    {
        var cells = new CellRow(Name);
        for (var i = 0; i < workbook.FieldCount; i++) cells.Add(Text(workbook.GetValue(i)));
        return cells.ToList();
    }

    public void Dispose() => workbook.Dispose();

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        DateTime time => Text(ToSecond(time)),
        TimeSpan clock => clock.ToString(clock.Days == 0 ? @"hh\:mm\:ss" : @"d\.hh\:mm\:ss", CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        // Phone and account numbers are often typed as numbers: digits, never an exponent.
        double number when Math.Abs(number) < 1e15 => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => "",
    };

    // Days are stored as fractions, so that whole seconds come back a little off.
    private static DateTime ToSecond(DateTime time)
    {
        var rounded = time.Ticks + (TimeSpan.TicksPerSecond / 2);
        return new DateTime(rounded - (rounded % TimeSpan.TicksPerSecond));
    }

    // A time without a day is stored as a day before the calendar begins.
    private static string Text(DateTime time)
    {
        if (time < FirstDay) return time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        return time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
    }
}
