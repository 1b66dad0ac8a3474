using Igloo.Ingest.Mapping;

namespace Igloo.Ingest.Tests.Mapping;

/// <summary>Headers in the languages and scripts that agencies write.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("Achternaam,Voornaam,Geboortedatum,Mobiel")]
    [InlineData("Nazwisko,Imię,Data urodzenia,Numer telefonu")]
    [InlineData("Soyadı,Adı,Doğum tarihi,Cep telefonu")]
    [InlineData("Nume,Prenume,Data nașterii,Telefon")]
    [InlineData("Nama belakang,Nama depan,Tanggal lahir,Nomor telepon")]
    [InlineData("Фамилия,Имя,Дата рождения,Номер телефона")]
    [InlineData("Прізвище,Ім'я,Дата народження,Телефон")]
    [InlineData("اسم العائلة,الاسم الأول,تاريخ الميلاد,رقم الهاتف")]
    [InlineData("نام خانوادگی,نام کوچک,تاریخ تولد,شماره تلفن")]
    [InlineData("姓,名,出生日期,手机号码")]
    [InlineData("Efternamn,Förnamn,Födelsedatum,Mobilnummer")]
    [InlineData("Etternavn,Fornavn,Fødselsdato,Telefonnr")]
    [InlineData("Sukunimi,Etunimi,Syntymäaika,Puhelinnumero")]
    [InlineData("Příjmení,Křestní jméno,Datum narození,Telefonní číslo")]
    [InlineData("Vezetéknév,Keresztnév,Születési idő,Telefonszám")]
    [InlineData("Prezime,Vlastito ime,Datum rođenja,Broj telefona")]
    [InlineData("Фамилно име,Собствено име,Дата на раждане,Мобилен телефон")]
    [InlineData("Επώνυμο,Μικρό όνομα,Ημερομηνία γέννησης,Κινητό τηλέφωνο")]
    [InlineData("שם משפחה,שם פרטי,תאריך לידה,טלפון נייד")]
    [InlineData("Jina la ukoo,Jina la kwanza,Tarehe ya kuzaliwa,Namba ya simu")]
    [InlineData("Pavardė,Vardas,Gimimo data,Telefono numeris")]
    [InlineData("Uzvārds,Vārds,Dzimšanas datums,Tālrunis")]
    [InlineData("Perekonnanimi,Eesnimi,Sünnikuupäev,Telefoni number")]
    [InlineData("SURN,FNAM,FEC_NACIM,TEL_CEL")]
    [InlineData("कुलनाम,पहला नाम,जन्म तिथि,मोबाइल नंबर")]
    [InlineData("خاندانی نام,پہلا نام,تاریخ پیدائش,فون نمبر")]
    [InlineData("นามสกุล,ชื่อจริง,วันเดือนปีเกิด,หมายเลขโทรศัพท์")]
    [InlineData("Geslachtsnaam,Voornamen,Geboren op,Vaste telefoon")]
    [InlineData("Nazwisko rodowe,Pierwsze imię,Urodzony,Numer telefonu")]
    public void People_are_told_in_many_languages(string header)
    {
        var read = Drop.Read(Drop.Text(header, "Ruiz,Ana,1987-04-03,+12025550134", "Soto,Luis,1990-12-24,+12025550135"));
        Assert.Equal(RecordKind.Party, read.Mapping.Kind);
        Assert.Equal([FieldType.PersonFamilyName, FieldType.PersonGivenName, FieldType.PersonBirthDate, FieldType.Phone], read.Mapping.Columns.Select(column => column.Decision == ColumnDecision.Accepted ? column.Type : null));
    }

    [Theory]
    [InlineData("Datum,Naam afzender,Rekening afzender,Naam ontvanger,Rekening ontvanger,Bedrag")]
    [InlineData("Data operacji,Nazwa nadawcy,Rachunek nadawcy,Nazwa odbiorcy,Rachunek odbiorcy,Kwota")]
    [InlineData("İşlem tarihi,Gönderen adı,Gönderen hesabı,Alıcı adı,Alıcı hesabı,Tutar")]
    [InlineData("Дата операции,Отправитель,Счет отправителя,Получатель,Счет получателя,Сумма")]
    [InlineData("Data księgowania,Zleceniodawca,Rachunek nadawcy,Beneficjent,Rachunek odbiorcy,Kwota")]
    [InlineData("תאריך העברה,שם השולח,חשבון מקור,שם המקבל,חשבון יעד,סכום ההעברה")]
    [InlineData("交易日期,付款人姓名,付款人账号,收款人姓名,收款人账号,交易金额")]
    [InlineData("Datum transakce,Plátce,Číslo účtu plátce,Příjemce,Číslo účtu příjemce,Částka")]
    [InlineData("Betalningsdag,Avsändare,Avsändarens kontonummer,Mottagare,Mottagarens kontonummer,Belopp")]
    [InlineData("거래일자,송금인,출금계좌번호,수취인,입금계좌번호,거래금액")]
    [InlineData("วันที่ทำรายการ,ชื่อผู้โอน,เลขที่บัญชีผู้โอน,ชื่อผู้รับ,เลขที่บัญชีผู้รับ,จำนวนเงิน")]
    [InlineData("交易時間,匯款人姓名,匯款帳號,受款人姓名,受款帳號,匯款金額")]
    [InlineData("取引日,依頼人,振込元口座番号,受取人,振込先口座番号,振込金額")]
    public void Payments_are_told_in_many_languages(string header)
    {
        var record = Drop.ReadOnly(header, "2024-05-31,Ana Ruiz,4400123412,Luis Soto,4400123499,120.5");
        Assert.Equal((RecordKind.Payment, "Ana Ruiz", "Luis Soto", "120.5"), (record.Kind, record.Find(Role.Payer, FieldType.PersonFullName), record.Find(Role.Payee, FieldType.PersonFullName), record.Find(Role.Subject, FieldType.PaymentAmount)));
    }

    [Theory]
    [InlineData("Płeć")]
    [InlineData("plec")]
    [InlineData("Geslacht")]
    [InlineData("Гражданство")]
    [InlineData("Стать")]
    [InlineData("Jenis kelamin")]
    [InlineData("Quốc tịch")]
    [InlineData("国籍")]
    [InlineData("الجنسية")]
    [InlineData("Страна рождения")]
    [InlineData("Kön")]
    [InlineData("Státní občanství")]
    [InlineData("Állampolgárság")]
    [InlineData("Υπηκοότητα")]
    [InlineData("국적")]
    [InlineData("性別")]
    [InlineData("אזרחות")]
    [InlineData("Region of Origin")]
    [InlineData("राष्ट्रीयता")]
    [InlineData("धर्म")]
    [InlineData("مذہب")]
    [InlineData("สัญชาติ")]
    [InlineData("ส่วนสูง")]
    [InlineData("Afkomst")]
    [InlineData("País de origem")]
    [InlineData("Herkunftsland")]
    [InlineData("Țara de naștere")]
    [InlineData("Цвет глаз")]
    [InlineData("Colour of hair")]
    [InlineData("Kolor włosów")]
    [InlineData("Cor da pele")]
    [InlineData("Особые приметы")]
    [InlineData("Tätowierungen")]
    [InlineData("Stan zdrowia")]
    [InlineData("Заболевания")]
    [InlineData("Grossesse")]
    [InlineData("Niepełnosprawność")]
    [InlineData("血液型")]
    [InlineData("在留資格")]
    [InlineData("Condición migratoria")]
    [InlineData("政治面貌")]
    [InlineData("Siyasi görüş")]
    [InlineData("Afiliación sindical")]
    [InlineData("Orientamento sessuale")]
    [InlineData("Caste")]
    [InlineData("HIV status")]
    [InlineData("Asylum status")]
    [InlineData("Hispanic")]
    public void A_trait_is_refused_in_any_of_them(string header) => Assert.Equal(ColumnDecision.Refused, People(header).Column(header).Decision);

    [Theory]
    [InlineData("Номер полиса")]
    [InlineData("DIN")]
    [InlineData("POL")]
    [InlineData("Peso bruto")]
    [InlineData("Gewicht der Ladung")]
    [InlineData("Region")]
    public void A_word_that_only_holds_a_traits_letters_is_not_refused(string header) => Assert.NotEqual(ColumnDecision.Refused, People(header).Column(header).Decision);

    [Theory]
    [InlineData("Зворх")]
    [InlineData("Điểm thưởng")]
    [InlineData("积分")]
    public void A_word_that_nobody_knows_is_left_alone(string header) => Assert.Equal(ColumnDecision.Ignored, People(header).Column(header).Decision);

    [Theory]
    [InlineData("Số điện thoại", "phone")]
    [InlineData("Рахунок отримувача", "account recipient")]
    [InlineData("رقم الهاتف", "no phone")]
    [InlineData("车主姓名", "owner full name")]
    [InlineData("Łódź", "vessel")]
    [InlineData("ชื่อผู้โอน", "name sender")]
    [InlineData("मोबाइल नंबर", "phone no")]
    [InlineData("फ़ोन नंबर", "phone")]
    [InlineData("受取人名", "recipient")]
    [InlineData("搭乗者名", "passenger name")]
    public void Words_that_only_together_mean_something_are_one(string header, string plain) => Assert.Equal(plain, string.Join(' ', HeaderLexicon.Plain(HeaderWords.Of(header))));

    [Theory]
    [InlineData("Data księgowania", "posting date")]
    [InlineData("Дата платежа", "payment date")]
    [InlineData("نام فرستنده", "sender name")]
    [InlineData("Törzsszám", "employee code")]
    [InlineData("근무시간", "hours")]
    [InlineData("Rezervasyon No", "booking no")]
    [InlineData("降車", "disembarkation")]
    [InlineData("Ngày nhập cảnh", "entry date")]
    [InlineData("Číslo cestovního pasu", "passport no")]
    [InlineData("Datum zadržení", "arrest date")]
    [InlineData("מקום האירוע", "incident place")]
    [InlineData("पीड़ित", "victim")]
    [InlineData("报案人", "reporter")]
    public void Words_of_money_journeys_and_cases_are_told_in_many_languages(string header, string plain) =>
        Assert.Equal(plain, string.Join(' ', HeaderLexicon.Plain(HeaderWords.Of(header))));

    [Fact]
    public void A_word_of_an_idiom_alone_is_not_the_idiom() => Assert.DoesNotContain("phone", HeaderLexicon.Plain(HeaderWords.Of("thoại")));

    private static ReadDrop People(string header) => Drop.Read(Drop.Text($"name,phone,dob,{header}", "Ana Ruiz,202-555-0134,1987-04-03,x1", "Luis Soto,202-555-0135,1990-12-24,x2"));
}
