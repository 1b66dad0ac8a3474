using Igloo.Analysis.Resolving;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Resolving;

/// <summary>Rows that hold the same are read once.</summary>
public sealed class RowKeysTests
{
    [Fact]
    public void Rows_of_the_same_texts_have_one_key() => Assert.Equal([0, 1, 0, 1], Keys(("9 MILL ROAD", "ULM"), ("9 MILL ROAD", ""), ("9 MILL ROAD", "ULM"), ("9 MILL ROAD", "")));

    [Fact]
    public void Rows_that_differ_in_one_text_have_two() => Assert.Equal([0, 1, 2, 0], Keys(("9 MILL ROAD", "ULM"), ("9 MILL ROAD", "BONN"), ("", "ULM"), ("9 MILL ROAD", "ULM")));

    [Fact]
    public void A_row_without_any_text_has_none() => Assert.Equal([0, -1, 0], Keys(("", "ULM"), ("", ""), ("", "ULM")));

    private static int[] Keys(params (string Street, string Town)[] rows)
    {
        var table = Rows.Table(rows.Select(row => new[] { (FieldType.AddressStreet, row.Street), (FieldType.AddressCity, row.Town) }));
        int[] order = [.. Enumerable.Range(0, rows.Length)];
        // Of four rows with four texts hardly any were alike; so there are more of them.
        var keys = new RowKeys(rows.Length * 10, table.Column(FieldType.AddressStreet, order), table.Column(FieldType.AddressCity, order));
        return Array.ConvertAll(order, keys.KeyOf);
    }
}
