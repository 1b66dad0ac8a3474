namespace Igloo.Ingest.Tests.Formats;

public sealed class XmlTests
{
    [Fact]
    public void Attributes_and_inner_elements_are_columns()
    {
        var record = Drop.Read(Drop.Text("<log><meta day=\"1\"/><reads><read plate=\"ABC-123\"><site><reader>E07</reader></site><timestamp>2024-05-31 17:45</timestamp></read><read plate=\"ABC-124\"><timestamp>2024-05-31 17:46</timestamp></read></reads></log>")).Records[0];
        Assert.Equal("""{"plate":"ABC-123","site.reader":"E07","timestamp":"2024-05-31 17:45"}""", record.SentJson());
    }

    [Fact]
    public void An_element_that_comes_twice_in_a_row_keeps_both_values() =>
        Assert.Contains("\"note\":\"a\",\"note (2)\":\"b\"", Drop.ReadOnly("<r><read><plate>ABC-123</plate><reader>E07</reader><timestamp>2024-05-31</timestamp><note>a</note><note>b</note></read></r>").SentJson(), StringComparison.Ordinal);

    [Theory]
    [InlineData("<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><r><x><plate>&b;</plate></x></r>")]
    [InlineData("<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><r><x><plate>&x;</plate></x></r>")]
    public void No_entity_unfolds_and_nothing_outside_is_fetched(string xml) =>
        Assert.Contains("declares a document type", Drop.ReasonAgainst(Drop.Text(xml)), StringComparison.Ordinal);

    [Fact]
    public void XML_that_was_cut_off_is_refused_with_its_line() =>
        Assert.Contains("cut off on its way, at line 2", Drop.ReasonAgainst(Drop.Text("<r><read><plate>A1</plate></read>", "<read><pla")), StringComparison.Ordinal);

    [Theory]
    [InlineData("<html><body>hello</body></html>")]
    [InlineData("<!DOCTYPE html><HTML><BODY><p>hello<br></BODY></HTML>")]
    [InlineData("<table border=1><tr><td>Ana Ruiz</table>")]
    public void A_web_page_without_rows_is_refused(string page) => Assert.Contains("web page has no table", Drop.ReasonAgainst(Drop.Text(page)), StringComparison.Ordinal);

    [Fact]
    public void A_row_that_is_too_long_costs_itself()
    {
        var read = Drop.Read(Drop.Text($"<r><read><plate>A1</plate><timestamp>2024-05-31</timestamp><reader>E</reader></read><read><plate>{new string('x', 2 << 20)}</plate></read></r>"));
        Assert.Equal((1, 1), (read.Records.Count, read.Rejects.Count));
    }
}
