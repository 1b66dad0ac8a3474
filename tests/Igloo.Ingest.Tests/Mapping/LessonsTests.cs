namespace Igloo.Ingest.Tests.Mapping;

/// <summary>What mappings that persons confirmed teach about the next file.</summary>
public sealed class LessonsTests
{
    private static readonly byte[] Payments = Drop.Text("kz,amount,currency", "Ana Ruiz,500.00,USD", "Luis Soto,20.00,USD");

    [Fact]
    public void A_header_that_a_person_explained_is_not_asked_about_again()
    {
        Assert.Contains("no column that surely holds payer", Drop.ReasonAgainst(Payments), StringComparison.Ordinal);
        var read = Drop.Read(Payments, Knowing("""{"version":1,"kind":"payment","columns":[{"name":"KZ","type":"person.fullName","role":"payer"},{"name":"sum","type":"payment.amount"}]}"""));
        Assert.Equal((ColumnDecision.Accepted, FieldType.PersonFullName), (read.Column("kz").Decision, read.Column("kz").Type));
    }

    [Fact]
    public void Two_persons_who_disagree_teach_nothing() => Assert.Contains("no column that surely holds payer", Drop.ReasonAgainst(Payments, Knowing(
        """{"version":1,"kind":"payment","columns":[{"name":"kz","type":"person.fullName","role":"payer"}]}""",
        """{"version":1,"kind":"payment","columns":[{"name":"kz","type":"person.fullName","role":"payee"}]}""")), StringComparison.Ordinal);

    [Fact]
    public void A_question_that_stayed_open_teaches_nothing() => Assert.Contains("no column that surely holds payer", Drop.ReasonAgainst(Payments, Knowing(
        """{"version":1,"kind":"payment","columns":[{"name":"kz","type":"person.fullName","role":"payer","decision":"ask"},{"name":"sum","type":"payment.amount"}]}""")), StringComparison.Ordinal);

    [Fact]
    public void What_a_header_meant_in_rows_of_another_kind_says_nothing_here() => Assert.Contains("no column that surely holds payer", Drop.ReasonAgainst(Payments, Knowing(
        """{"version":1,"kind":"payroll","columns":[{"name":"kz","type":"person.fullName","role":"payee"}]}""")), StringComparison.Ordinal);

    [Fact]
    public void A_column_that_a_person_left_alone_is_left_alone()
    {
        var file = Drop.Text("name,phone", "Ana Ruiz,202-555-0134");
        Assert.Equal(ColumnDecision.Accepted, Drop.Read(file).Column("phone").Decision);
        Assert.Equal(ColumnDecision.Ignored, Drop.Read(file, Knowing("""{"version":1,"kind":"party","columns":[{"name":"name","type":"person.fullName"},{"name":"phone","decision":"ignored"}]}""")).Column("phone").Decision);
    }

    [Fact]
    public void Values_that_contradict_a_lesson_are_asked_about() => Assert.Equal(ColumnDecision.Ask, Drop.Read(
        Drop.Text("name,kz", "Ana Ruiz,202-555-0134", "Luis Soto,nobody knows it", "Mei Dang,she has none"),
        Knowing("""{"version":1,"kind":"party","columns":[{"name":"name","type":"person.fullName"},{"name":"kz","type":"phone"}]}""")).Column("kz").Decision);

    [Fact]
    public void A_preview_shows_the_first_twenty_rows_and_rejects_among_them()
    {
        var opened = Drop.Open(Drop.Text(["name,phone", .. Enumerable.Range(0, 30).Select(i => i == 3 ? "," + new string(' ', 3) + "x,y" : $"Ana Ruiz,202-555-01{i:00}")]));
        using var file = opened.Value;
        var preview = file.Preview(TestContext.Current.CancellationToken);
        Assert.Equal(IngestFile.PreviewRows, preview.Count);
        Assert.Equal(5, Assert.Single(preview, row => row.Reject is not null).Reject!.Row.Number);
    }

    private static IngestRequest Knowing(params string[] mappings) => Drop.Request with { Confirmed = [.. mappings.Select(json => ColumnMapping.Parse(json).Value)] };
}
