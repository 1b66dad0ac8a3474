namespace Igloo.Ingest.Tests.Mapping;

public sealed class UserNameTests
{
    [Fact]
    public void Messages_between_names_of_users_are_calls()
    {
        var record = Drop.ReadOnly("conversation_id,message_id,sender_username,recipient_username,text,timestamp", "c-1,m-1,joker99,blue.sky,where are you now,2024-05-31 17:45:00");
        Assert.Equal((RecordKind.Call, "joker99", "blue.sky"), (record.Kind, record.Find(Role.From, FieldType.OnlineHandle), record.Find(Role.To, FieldType.OnlineHandle)));
    }

    [Fact]
    public void Ends_of_a_message_that_are_written_as_user_names_are_need_no_header_that_says_so()
    {
        var record = Drop.ReadOnly("date,from,to,message", "2024-05-31 17:45:00,ruta.norte,@maria_2001,cuanto cuesta ir hasta alla");
        Assert.Equal((RecordKind.Call, "ruta.norte", "maria_2001"), (record.Kind, record.Find(Role.From, FieldType.OnlineHandle), record.Find(Role.To, FieldType.OnlineHandle)));
    }

    [Fact]
    public void Towns_between_which_somebody_travels_are_none() => Assert.DoesNotContain(
        Drop.Read(Drop.Text("passenger,departure date,from,to,ticket", "Ana Ruiz,2024-05-31,laredo,houston,T-1", "Luis Paz,2024-06-01,houston,dallas,T-2")).Mapping.Columns, column => column.Type == FieldType.OnlineHandle);

    [Fact]
    public void Who_exports_writes_me_and_is_nobody()
    {
        var records = RecordsOf("timestamp,sender_username,recipient_username,text", "2024-05-31 17:45:00,me,blue.sky,where are you now", "2024-05-31 17:46:00,blue.sky,me,at the gate of the market");
        Assert.Equal([null, "blue.sky"], records.Select(record => record.Find(Role.From, FieldType.OnlineHandle)));
        Assert.Equal(["blue.sky", null], records.Select(record => record.Find(Role.To, FieldType.OnlineHandle)));
    }

    [Fact]
    public void Among_numbers_an_e_mail_address_or_a_user_name_is_what_its_sign_says()
    {
        var records = RecordsOf("Platform,Time,From,To,Message",
            "WhatsApp,2024-05-31 17:45:00,12025550101@s.whatsapp.net,+12025550134,where are you now",
            "Telegram,2024-05-31 17:46:00,@ruta_norte,@maria_2001,how much is it",
            "iMessage,2024-05-31 17:49:00,ana@example.org,+12025550134,it is late now",
            "Signal,2024-06-02 10:49:00,+12025550101,+12025550134,have you left yet");
        Assert.Equal(["+12025550101", null, null, "+12025550101"], records.Select(record => record.Find(Role.From, FieldType.Phone)));
        Assert.Equal([null, "ruta_norte", null, null], records.Select(record => record.Find(Role.From, FieldType.OnlineHandle)));
        Assert.Equal([null, null, "ana@example.org", null], records.Select(record => record.Find(Role.From, FieldType.Email)));
    }

    [Fact]
    public void Ends_of_payments_may_be_user_names()
    {
        var record = Drop.ReadOnly("ID,Datetime,Note,From,To,Amount (total)", "1,2024-05-31T17:45:00,for the ride,@jperez84,@anar-2,50.00");
        Assert.Equal((RecordKind.Payment, "jperez84", "anar-2"), (record.Kind, record.Find(Role.Payer, FieldType.OnlineHandle), record.Find(Role.Payee, FieldType.OnlineHandle)));
    }

    [Fact]
    public void Of_two_services_the_second_name_is_named_besides()
    {
        var record = Drop.ReadOnly("Name,Date of Birth,Facebook profile,Instagram", "Juan Perez,1984-07-14,https://www.facebook.com/juan.perez.5,@jperez84");
        Assert.Equal(("juan.perez.5", "jperez84"), (record.Find(Role.Subject, FieldType.OnlineHandle), record.Find(Role.Named1, FieldType.OnlineHandle)));
    }

    [Fact]
    public void A_post_is_of_the_account_that_wrote_it() => Assert.Equal(
        "ruta_norte",
        Drop.ReadOnly("Account,Post Date,Caption,Link", "ruta_norte,2024-06-01,Daily departures and write to us for the price of a seat,https://social.example/p/1").Find(Role.Subject, FieldType.OnlineHandle));

    private static IReadOnlyList<Record> RecordsOf(params string[] lines) => Drop.Read(Drop.Text(lines)).Records;
}
