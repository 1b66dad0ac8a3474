using System.Text;
using CsCheck;
using Igloo.Ingest.Formats.Content;

namespace Igloo.Ingest.Tests.Formats;

/// <summary>Text of older systems, whose bytes name no encoding.</summary>
public sealed class LegacyPageTests
{
    [Theory]
    [InlineData(1252, "apellidos;teléfono;dirección;nº;año\nNúñez Gómez;¿?;C/ Álamo 5 3º;ñandú €")]
    [InlineData(1252, "Straße;Größe;Müller;Jäger;Überweisung;cœur;sœur;Çelik; Ærø")]
    [InlineData(1250, "Nazwisko;Imię;Przejście graniczne;Wałęsa;Łódź;żółw")]
    [InlineData(1250, "Jméno;Příjmení;Tomáš;Dvořák;číslo;měsíc")]
    [InlineData(1251, "ФИО;Дата рождения;Адрес\nИванов Иван;01.02.1980;г. Казань")]
    [InlineData(1253, "Ονοματεπώνυμο;Ημερομηνία γέννησης\nΜαρία Νικολάου;Λεωφόρος Κηφισίας")]
    [InlineData(1254, "Adı;Soyadı;Doğum Tarihi;Şehir\nAyşe;Yıldız;İstanbul;Kadıköy;çağrı;ölçü")]
    [InlineData(1255, "שם משפחה,שם פרטי,תאריך לידה,טלפון,כתובת")]
    [InlineData(1256, "رقم المتصل,رقم المستقبل,تاريخ المكالمة,نوع المكالمة,صادرة")]
    [InlineData(54936, "姓名,证件号码,入住时间\n张伟,11010119900307123X,2024-05-01")]
    [InlineData(949, "성명,생년월일,전화번호,숙박업소\n김민수,1990-03-07,010-1234-5678,한강호텔")]
    public void The_page_is_told_by_how_its_letters_follow_each_other(int page, string text) =>
        Assert.Equal(page, LegacyPage.Of(CodePagesEncodingProvider.Instance.GetEncoding(page)!.GetBytes(text)));

    [Theory]
    [InlineData("name;city\nAna;Málaga")]
    [InlineData("precio £5;10 €;3º izq.;¡hola!;¿qué?")]
    [InlineData("São João;Conceição;Araújo;não;três")]
    public void What_only_has_accents_is_of_western_europe(string text) =>
        Assert.Equal(1252, LegacyPage.Of(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text)));

    [Fact]
    public void Any_bytes_are_of_a_page_that_is_known() =>
        Gen.Byte.Array[0, 200].Sample(bytes => Assert.Contains(LegacyPage.Of(bytes), LegacyPage.All));

    [Fact]
    public void A_list_in_a_page_of_its_country_is_read_and_the_report_says_which()
    {
        var read = Drop.Read(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("ФИО;Дата рождения;Телефон\nИванов Иван Иванович;01.02.1980;89165550101\nПетрова Мария Олеговна;13.05.1975;89165550102\n"));
        Assert.Equal(["Иванов Иван Иванович", "Петрова Мария Олеговна"], read.Records.Select(record => record.Find(Role.Subject, FieldType.PersonFullName)!));
        Assert.Contains(read.Report.Warnings, warning => warning.Contains("windows-1251", StringComparison.Ordinal));
    }

    [Fact]
    public void XML_names_its_page_itself()
    {
        var xml = "<?xml version=\"1.0\" encoding=\"windows-1252\"?><r><p><name>Ana Núñez</name><phone>202-555-0134</phone></p><p><name>Luis Soto</name><phone>202-555-0135</phone></p></r>";
        Assert.Equal("Ana Núñez", Drop.Read(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(xml)).Records[0].Find(Role.Subject, FieldType.PersonFullName));
    }
}
