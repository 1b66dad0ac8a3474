namespace Igloo.Ingest.Tests.Mapping;

/// <summary>Letters before every word of a table's headers say nothing about its columns.</summary>
public class TablePrefixTests
{
    private const string Values = "Ana Ruiz,ana@example.org,1987-04-03,D8850682,202-555-0134,F,2024-05-31 14:00,2024-06-02 11:00";

    [Fact]
    public void Letters_that_every_column_begins_with_are_left_out()
    {
        var read = Drop.Read(Drop.Text("snnomecompleto,snemail,sndtnascimento,snnumdoc,sncelular,snsexo,snentrada,snsaida", Values));
        Assert.Equal(FieldType.PersonFullName, read.Column("snnomecompleto").Type);
        Assert.Equal(FieldType.PersonBirthDate, read.Column("sndtnascimento").Type);
        Assert.Equal(FieldType.Email, read.Column("snemail").Type);
    }

    [Fact]
    public void A_trait_is_masked_behind_them() =>
        Assert.Equal(["snsexo"], Drop.Read(Drop.Text("snnomecompleto,snemail,sndtnascimento,snnumdoc,sncelular,snsexo,snentrada,snsaida", Values)).MaskedColumns);

    [Fact]
    public void Letters_that_all_but_one_begin_with_are_part_of_its_words() =>
        Assert.NotEqual(FieldType.PersonFullName, Drop.Read(Drop.Text("snnomecompleto,snemail,sndtnascimento,snnumdoc,sncelular,snsexo,snentrada,phone", Values[..^16] + "202-555-0134")).Column("snnomecompleto").Type);
}
