using System.IO.Compression;

namespace Igloo.Ingest.Tests.Rows;

/// <summary>Exports of graph databases put together: rows of nodes tell what they are linked to.</summary>
public sealed class GraphJoinTests
{
    private static readonly (string, byte[]) People = ("nodes.Person.csv", Drop.Text(":ID,surname,name,:LABEL", "0,Ruiz,Ana,Person", "1,Soto,Luis,Person", "2,Vega,Eva,Person"));
    private static readonly (string, byte[]) Phones = ("nodes.Phone.csv", Drop.Text(":ID,phoneNo,:LABEL", "10,+12025550134,Phone", "11,+12025550135,Phone", "12,+12025550136,Phone"));

    [Fact]
    public void A_person_takes_up_the_phone_that_a_link_gives_them()
    {
        var read = Read(People, Phones, ("has.csv", Drop.Text(":START_ID,:END_ID,:TYPE", "0,10,HAS_PHONE", "1,11,HAS_PHONE")));
        Assert.Equal("+12025550134", PhoneOf(read, "Ana Ruiz"));
        Assert.Equal("+12025550135", PhoneOf(read, "Luis Soto"));
        Assert.Null(PhoneOf(read, "Eva Vega"));
        Assert.Equal(6, read.Records.Count);
        Assert.Contains(read.Report.Warnings, warning => warning.StartsWith("2 links are told by the rows that they link", StringComparison.Ordinal));
    }

    [Fact]
    public void It_does_not_matter_that_the_links_stand_before_the_nodes() =>
        Assert.Equal("+12025550134", PhoneOf(Read(("has.csv", Drop.Text(":START_ID,:END_ID,:TYPE", "0,10,HAS_PHONE")), Phones, People), "Ana Ruiz"));

    [Fact]
    public void A_second_phone_is_a_row_of_its_own_with_the_person()
    {
        var read = Read(People, Phones, ("has.csv", Drop.Text(":START_ID,:END_ID,:TYPE", "0,10,HAS_PHONE", "0,11,HAS_PHONE")));
        Assert.Equal(["+12025550134", "+12025550135"], PartiesOf(read, "Ana Ruiz").Select(record => record.Find(Role.Subject, FieldType.Phone)));
    }

    [Fact]
    public void A_call_is_told_with_both_of_its_phones_and_its_time()
    {
        var read = Read(
            Phones,
            ("nodes.PhoneCall.csv", Drop.Text(":ID,call_duration,call_time,call_date,:LABEL", "20,38,00:32,24/08/2017,PhoneCall", "21,50,10:05,25/08/2017,PhoneCall")),
            ("caller.csv", Drop.Text(":START_ID,:END_ID,:TYPE", "20,10,CALLER", "21,11,CALLER")),
            ("called.csv", Drop.Text(":START_ID,:END_ID,:TYPE", "20,11,CALLED", "21,12,CALLED")));
        var call = read.Records.First(record => record.Kind == RecordKind.Call);
        Assert.Equal(("+12025550134", "+12025550135"), (call.Find(Role.From, FieldType.Phone), call.Find(Role.To, FieldType.Phone)));
        Assert.Equal("2017-08-24T00:32Z", call.Find(Role.Subject, FieldType.EventTime));
        Assert.Equal(2, read.Records.Count(record => record.Kind == RecordKind.Call));
    }

    [Fact]
    public void Two_persons_that_know_each_other_are_a_row_that_names_both()
    {
        var read = Read(People, Phones, ("has.csv", Drop.Text(":START_ID,:END_ID,:TYPE", "0,10,HAS_PHONE", "1,11,HAS_PHONE")), ("knows.csv", Drop.Text(":START_ID,:END_ID,:TYPE", "0,1,KNOWS")));
        var known = Assert.Single(read.Records, record => record.Find(Role.Named1, FieldType.PersonFullName) is not null);
        Assert.Equal(("Ana Ruiz", "+12025550134"), (known.Find(Role.Subject, FieldType.PersonFullName), known.Find(Role.Subject, FieldType.Phone)));
        Assert.Equal(("Luis Soto", "+12025550135"), (known.Find(Role.Named1, FieldType.PersonFullName), known.Find(Role.Named1, FieldType.Phone)));
    }

    [Fact]
    public void Transfers_between_account_nodes_are_payments()
    {
        var read = Read(
            ("accounts.csv", Drop.Text("id,account number,bank name", "a,12345678,First Bank", "b,87654321,Second Bank")),
            ("transfers.csv", Drop.Text("source,target,amount,currency,date", "a,b,250.00,USD,2024-05-31")));
        var payment = Assert.Single(read.Records, record => record.Kind == RecordKind.Payment);
        Assert.Equal(("12345678", "87654321", "250"), (payment.Find(Role.Payer, FieldType.AccountNumber), payment.Find(Role.Payee, FieldType.AccountNumber), payment.Find(Role.Subject, FieldType.PaymentAmount)));
    }

    [Fact]
    public void A_vehicle_is_told_with_its_owner()
    {
        var read = Read(People, ("nodes.Vehicle.csv", Drop.Text(":ID,reg,make,:LABEL", "30,ABC1234,Ford,Vehicle", "31,XYZ9876,Seat,Vehicle")), ("owns.csv", Drop.Text(":START_ID,:END_ID,:TYPE", "0,30,OWNS", "1,31,OWNS")));
        Assert.Equal(["Ana Ruiz", "Luis Soto"], read.Records.Where(record => record.Kind == RecordKind.Registration).Select(record => record.Find(Role.Owner, FieldType.PersonFullName)));
    }

    [Fact]
    public void One_table_of_nodes_and_links_is_put_together_too()
    {
        var read = Drop.Read(Drop.Text("_id,_labels,name,phone,_start,_end,_type", "0,:Person,Ana Ruiz,,,,", "1,:Person,Luis Soto,,,,", "10,:Phone,,+12025550134,,,", ",,,,0,10,HAS_PHONE", ",,,,0,1,KNOWS"));
        Assert.Equal("+12025550134", PhoneOf(read, "Ana Ruiz"));
        Assert.Single(read.Records, record => record.Find(Role.Named1, FieldType.PersonFullName) == "Luis Soto");
    }

    [Fact]
    public void Bare_codes_are_told_by_the_rows_that_link_to_them_and_only_those_without_a_link_are_set_aside()
    {
        var read = Read(
            ("nodes.Site.csv", Drop.Text(":ID,latitude,longitude,address,:LABEL", "70,30.1,-100.2,12 Mill Rd,Site")),
            ("nodes.Zone.csv", Drop.Text(":ID,zn,:LABEL", "80,N1,Zone", "81,N2,Zone")),
            ("in.csv", Drop.Text(":START_ID,:END_ID,:TYPE", "70,80,IN_ZONE")));
        Assert.Contains("N1", Assert.Single(read.Records).SentJson(), StringComparison.Ordinal);
        Assert.Single(read.Rejects);
        Assert.Contains(read.Report.Warnings, warning => warning.StartsWith("1 rows of tables without a known column are told by the rows", StringComparison.Ordinal));
    }

    [Fact]
    public void The_officer_who_handled_an_event_is_no_party_to_it()
    {
        var read = Read(
            ("nodes.Officer.csv", Drop.Text(":ID,name,surname,:LABEL", "50,Ada,Roe,Officer")),
            ("nodes.Incident.csv", Drop.Text(":ID,date,type,place,:LABEL", "40,2024-05-31,Landing,North beach,Incident")),
            ("by.csv", Drop.Text(":START_ID,:END_ID,:TYPE", "40,50,INVESTIGATED_BY")));
        var told = Assert.Single(read.Records, record => record.Kind == RecordKind.Encounter);
        Assert.DoesNotContain(told.Fields, field => field.Type is FieldType.PersonFullName or FieldType.PersonFamilyName);
    }

    [Fact]
    public void A_link_to_a_node_that_is_not_there_is_a_reject_with_what_to_do()
    {
        var read = Read(People, Phones, ("has.csv", Drop.Text(":START_ID,:END_ID,:TYPE", "0,10,HAS_PHONE", "1,99,HAS_PHONE")));
        Assert.Contains("in one ZIP together with the tables", Assert.Single(read.Rejects).Reason, StringComparison.Ordinal);
        Assert.Null(PhoneOf(read, "Luis Soto"));
    }

    [Fact]
    public void Calls_from_and_to_numbers_beside_a_list_with_ids_stay_calls()
    {
        var read = Read(("calls.csv", Drop.Text("from,to,start", "+12025550134,+12025550135,2024-05-31 17:45")), ("people.csv", Drop.Text("id,name,phone", "1,Ana Ruiz,+12025550134")));
        Assert.Equal([RecordKind.Call, RecordKind.Party], read.Records.Select(record => record.Kind));
        Assert.Equal("+12025550135", read.Records[0].Find(Role.To, FieldType.Phone));
    }

    private static string? PhoneOf(ReadDrop read, string name) => Assert.Single(PartiesOf(read, name), record => record.Find(Role.Named1, FieldType.PersonFullName) is null).Find(Role.Subject, FieldType.Phone);

    private static IEnumerable<Record> PartiesOf(ReadDrop read, string name) => read.Records.Where(record => record.Kind == RecordKind.Party && record.Find(Role.Subject, FieldType.PersonFullName) == name);

    private static ReadDrop Read(params (string Name, byte[] Bytes)[] members)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in members)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }

        return Drop.Read(bytes.ToArray());
    }
}
