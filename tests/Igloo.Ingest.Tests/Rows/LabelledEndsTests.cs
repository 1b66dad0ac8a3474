namespace Igloo.Ingest.Tests.Rows;

/// <summary>Reports of handsets name both ends of a call in one cell, each behind a word.</summary>
public sealed class LabelledEndsTests
{
    private const string Header = "#,Parties,Time,Duration,Direction";

    [Theory]
    [InlineData("Incoming")]
    [InlineData("Outgoing")]
    [InlineData("")]
    public void Each_contact_is_at_the_end_that_its_word_says_whatever_the_direction(string direction)
    {
        var record = Drop.ReadOnly(Header, $"1,\"From: +12025550101 Ana Ruiz\nTo: +12025550134 (owner)\",2024-05-31 17:45:10,0:01:15,{direction}");
        Assert.Equal(("+12025550101", "+12025550134"), (record.Find(Role.From, FieldType.Phone), record.Find(Role.To, FieldType.Phone)));
        Assert.Equal(("Ana Ruiz", null), (record.Find(Role.From, FieldType.PersonFullName), record.Find(Role.To, FieldType.PersonFullName)));
    }

    [Fact]
    public void One_end_alone_is_the_one_that_its_word_says()
    {
        var record = Drop.ReadOnly(Header, "1,From: +12025550101 Ana Ruiz,2024-05-31 17:45:10,0:01:15,Incoming");
        Assert.Equal(("+12025550101", null), (record.Find(Role.From, FieldType.Phone), record.Find(Role.To, FieldType.Phone)));
    }

    [Fact]
    public void Further_contacts_at_an_end_are_named_besides()
    {
        var record = Drop.ReadOnly(Header, "1,\"From: +12025550101\nTo: +12025550134\nTo: ana@example.org\nTo: +12025550177 Luis Paz\",2024-05-31 17:45:10,0:01:15,Outgoing");
        Assert.Equal(("+12025550101", "+12025550134", "ana@example.org"), (record.Find(Role.From, FieldType.Phone), record.Find(Role.To, FieldType.Phone), record.Find(Role.To, FieldType.Email)));
        Assert.Contains(record.Fields, field => field is { Role: Role.Named1, Type: FieldType.Phone, Value: "+12025550177" });
    }

    [Fact]
    public void Without_such_words_the_direction_says_who_called()
    {
        var record = Drop.ReadOnly(Header, "1,+12025550101,2024-05-31 17:45:10,0:01:15,Incoming");
        Assert.Equal(("+12025550101", null), (record.Find(Role.From, FieldType.Phone), record.Find(Role.To, FieldType.Phone)));
    }

    [Fact]
    public void A_contact_that_cannot_be_read_is_told_with_its_reason() =>
        Assert.Single(Drop.Read(Drop.Text(Header, "1,\"From: ***\nTo: +12025550134\",2024-05-31 17:45:10,0:01:15,Incoming", "2,\"From: +12025550101\nTo: +12025550134\",2024-05-31 17:46:10,0:01:15,Incoming")).Report.Columns.Single(column => column.Name == "Parties").Examples);
}
