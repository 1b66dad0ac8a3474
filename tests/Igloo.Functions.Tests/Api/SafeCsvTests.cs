using CsCheck;
using Igloo.Functions.Api.Uploads;

namespace Igloo.Functions.Tests.Api;

public sealed class SafeCsvTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"\r\n")]
    [InlineData("+1", "'+1\r\n")]
    [InlineData("@sum", "'@sum\r\n")]
    [InlineData("plain", "plain\r\n")]
    [InlineData("a,b", "\"a,b\"\r\n")]
    [InlineData("\"@a", "\"\"\"@a\"\r\n")]
    public void A_cell_that_begins_like_a_formula_is_made_text(string cell, string line) => Assert.Equal(line, SafeCsv.Line(cell));

    [Fact]
    public void No_cell_ever_begins_like_a_formula() => Gen.String.Sample(text =>
    {
        // Without the one quotation mark that opens a quoted cell; a value's own mark is doubled, and begins no formula.
        var line = SafeCsv.Line(text);
        var written = line.StartsWith('"') ? line[1..] : line;
        return written.Length == 0 || !"=+-@\t".Contains(written[0], StringComparison.Ordinal);
    });
}
