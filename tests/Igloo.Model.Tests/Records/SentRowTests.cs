namespace Igloo.Model.Tests.Records;

public sealed class SentRowTests
{
    private static readonly SentRow Row = new(["name", "phone"], ["Ana Ruiz", ""]);

    [Fact]
    public void A_column_is_found_by_its_name() => Assert.Equal("Ana Ruiz", Row.Find("name"));

    [Fact]
    public void A_column_that_the_row_has_not_is_not_found() => Assert.Null(Row.Find("Name"));

    [Fact]
    public void Rows_of_the_same_columns_and_texts_are_equal()
    {
        var same = new SentRow(["name", "phone"], ["Ana Ruiz", ""]);
        Assert.Equal(Row, same);
        Assert.Equal(Row.GetHashCode(), same.GetHashCode());
    }

    [Fact]
    public void Rows_of_other_columns_are_not_equal() => Assert.NotEqual(Row, new SentRow(["name", "mail"], ["Ana Ruiz", ""]));

    [Fact]
    public void A_text_without_a_column_is_refused() =>
        Assert.Equal("texts", Assert.Throws<ArgumentException>(() => new SentRow(["name"], ["Ana Ruiz", ""])).ParamName);
}
