using Igloo.Analysis.Resolving;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Resolving;

/// <summary>Values are brought into their columns many at a time, which nobody can tell.</summary>
public sealed class RecordTableTests
{
    /// <summary>Enough rows that their values are brought in several times.</summary>
    private const int ManyRows = 30_000;

    [Fact]
    public void A_value_that_still_waits_is_in_the_column_once_it_is_asked_for()
    {
        var table = Rows.Table([Rows.Person("ESTEBAN", "QUIROGA")]);
        Assert.Equal(["QUIROGA"], TextsOf(table, FieldType.PersonFamilyName));
        Assert.Equal([""], TextsOf(table, FieldType.PersonBirthDate));
    }

    [Fact]
    public void A_second_value_stands_beside_the_first_and_the_same_one_does_not()
    {
        var table = new RecordTable([FieldType.Phone]);
        table.AddRow();
        foreach (var phone in new[] { "+15557770134", "+15557770134", "+15553331111" }) table.Set(FieldType.Phone, phone);
        Assert.Equal([$"+15557770134{RecordTable.ValueSeparator}+15553331111"], TextsOf(table, FieldType.Phone));
    }

    [Fact]
    public void A_row_of_another_table_brings_what_waits_there()
    {
        var table = Rows.Table([Rows.Person("OTILIA", "BRANDT")]);
        table.AddRowOf(Rows.Table([Rows.Person("ESTEBAN", "QUIROGA")]), 0);
        Assert.Equal(["BRANDT", "QUIROGA"], TextsOf(table, FieldType.PersonFamilyName));
    }

    [Fact]
    public void Any_number_of_threads_fills_the_same_table()
    {
        var (one, four) = (Filled(threads: 1), Filled(threads: 4));
        foreach (var type in new[] { FieldType.PersonGivenName, FieldType.PersonFamilyName, FieldType.PersonBirthDate, FieldType.Phone, FieldType.AddressFull })
            Assert.Equal(TextsOf(one, type), TextsOf(four, type));
        Assert.Equal(Rows.Town(ManyRows).Last()[3].Item2, TextsOf(four, FieldType.Phone)[^1]);
    }

    [Fact]
    public void Fewer_threads_than_one_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new RecordTable([FieldType.Phone], threads: 0));

    private static RecordTable Filled(int threads)
    {
        var table = new RecordTable(FieldTypes.All, threads);
        foreach (var row in Rows.Town(ManyRows)) Rows.AddTo(table, row);
        return table;
    }

    private static string[] TextsOf(RecordTable table, FieldType type)
    {
        var column = table.Column(type, [.. Enumerable.Range(0, table.Count)])!;
        return [.. Enumerable.Range(0, table.Count).Select(row => column[row] < 0 ? "" : column.TextAt(column[row]).ToString())];
    }
}
