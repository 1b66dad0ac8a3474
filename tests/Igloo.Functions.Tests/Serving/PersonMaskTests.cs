using Igloo.Functions.Serving;

namespace Igloo.Functions.Tests.Serving;

public sealed class PersonMaskTests
{
    private static readonly RecordId Row = new(1);
    private static readonly Field PayerName = new(Role.Payer, FieldType.PersonFullName, "Ana Ruiz", "ruiz, ana");
    private static readonly Field PayerPhone = new(Role.Payer, FieldType.Phone, "555-0134", "+15550134");
    private static readonly Field PayeeName = new(Role.Payee, FieldType.PersonFullName, "Max Sol", "sol, max");
    private static readonly Field Amount = new(Role.Subject, FieldType.PaymentAmount, "900", "900");

    [Fact]
    public void Who_has_no_part_is_hidden_with_all_that_tells_who_they_are_and_the_rest_stays()
    {
        var (record, hidden) = Mask(Role.Payee, EntityKind.Person).Of(Paid());
        Assert.Equal(2, hidden);
        Assert.Equal(["(protected)", "(protected)", "Max Sol", "900"], record.Fields.Select(field => field.Raw));
        Assert.Equal(["", "", "sol, max", "900"], record.Fields.Select(field => field.Value));
    }

    [Fact]
    public void Who_has_a_part_is_not_hidden() => Assert.Equal(2, new PersonMask(new HashSet<MentionId>
    {
        new(Row, Role.Payee, EntityKind.Person), new(Row, Role.Payer, EntityKind.Phone),
    }).Of(Paid()).Record.Fields.Count(field => field.Raw is "Max Sol" or "555-0134"));

    [Fact]
    public void A_phone_that_no_person_stands_beside_is_not_hidden() =>
        Assert.Equal(0, Mask(Role.Payee, EntityKind.Person).Of(Paid() with { Record = Of(new Field(Role.From, FieldType.Phone, "555-0134", "+15550134")) }).Hidden);

    [Fact]
    public void The_user_name_of_who_has_no_part_is_hidden_and_one_that_no_person_stands_beside_is_not()
    {
        var (name, alone) = (new Field(Role.Payer, FieldType.OnlineHandle, "@ana_r", "ana_r"), new Field(Role.Named1, FieldType.OnlineHandle, "@max", "max"));
        var (record, _) = Mask(Role.Payee, EntityKind.Person).Of(Paid() with { Record = Of(PayerName, name, alone) });
        Assert.Equal(["(protected)", "(protected)", "@max"], record.Fields.Select(field => field.Raw));
    }

    [Fact]
    public void A_name_is_hidden_in_the_row_as_it_was_sent_in_whatever_columns_it_stands()
    {
        var raw = Mask(Role.Payee, EntityKind.Person).Of(Paid(), new Dictionary<string, string>
        {
            ["sender"] = "Ana Ruiz", ["first"] = "ANA", ["phone"] = "555-0134", ["remarks"] = "for ana ruiz from Max Sol", ["amount"] = "900", ["empty"] = "",
        });
        Assert.Equal(["(protected)", "(protected)", "(protected)", "for (protected) from Max Sol", "900", ""], raw.Values);
    }

    private static PersonMask Mask(Role role, EntityKind kind) => new(new HashSet<MentionId> { new(Row, role, kind) });

    private static SourceRow Paid() => new(Of(PayerName, PayerPhone, PayeeName, Amount), new Model.Upload
    {
        Id = default,
        Workspace = new WorkspaceId("main"),
        Path = new UploadPath(new SourceRef("finance", "payments"), "p.csv"),
        ContentSha256 = "",
        DropNumber = 1,
        Length = 0,
        Release = new ReleaseClass("finance", ReleaseClass.Shared),
    });

    private static Record Of(params Field[] fields) => new(Row, default, new RowRef("", 1), RecordKind.Payment, fields, SentRow.None);
}
