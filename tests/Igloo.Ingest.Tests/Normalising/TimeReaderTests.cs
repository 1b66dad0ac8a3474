using CsCheck;
using Igloo.Ingest.Normalising;

namespace Igloo.Ingest.Tests.Normalising;

public sealed class TimeReaderTests
{
    [Theory]
    [InlineData("31/05/2024 10:22:31(UTC-5)", "2024-05-31T15:22:31Z")]
    [InlineData("31/05/2024 10:22:31 (UTC+0)", "2024-05-31T10:22:31Z")]
    [InlineData("31/05/2024 10:22:31(GMT)", "2024-05-31T10:22:31Z")]
    [InlineData("2024-05-31 10:22:31 UTC+02:00 (Device)", "2024-05-31T08:22:31Z")]
    [InlineData("2024-05-31 10:22 UTC (Network)", "2024-05-31T10:22Z")]
    [InlineData("2024-05-31 04:15:00 -0700 MST", "2024-05-31T11:15:00Z")]
    [InlineData("2024-05-31 04:15:00 +0000 UTC", "2024-05-31T04:15:00Z")]
    [InlineData("31/05/2024 à 04h15", "2024-05-31T04:15Z")]
    [InlineData("31/05/2024 a las 04:15", "2024-05-31T04:15Z")]
    public void Zones_and_words_stand_around_the_time_of_day_as_reports_write_them(string typed, string expected) => Assert.Equal(expected, Utc.Read(typed).Value);

    [Theory]
    [InlineData("31/05/2024 10:22:31 (IST)")]
    [InlineData("31/05/2024 10:22:31 (Eastern)")]
    [InlineData("31/05/2024 10:22:31 (UTC-99)")]
    [InlineData("31/05/2024 near 04:15")]
    [InlineData("2024-05-31 04:15:00 MST 7")]
    [InlineData("20240500012026")]
    public void A_remark_that_may_be_a_zone_is_not_passed_over(string typed) => Assert.NotEmpty(Utc.Read(typed).Reason!);

    private static readonly TimeReader Utc = new(TimeZoneInfo.Utc, null);
    private static readonly TimeReader DayFirst = new(TimeZoneInfo.Utc, DateOrder.DayFirst);
    private static readonly TimeReader MonthFirst = new(TimeZoneInfo.Utc, DateOrder.MonthFirst);

    [Theory]
    [InlineData("2024-05-31", "2024-05-31")]
    [InlineData("2024/5/31", "2024-05-31")]
    [InlineData("20240531", "2024-05-31")]
    [InlineData("31/05/2024", "2024-05-31")]
    [InlineData("05/31/2024", "2024-05-31")]
    [InlineData("31.5.2024", "2024-05-31")]
    [InlineData("31/05/24", "2024-05-31")]
    [InlineData("31-May-2024", "2024-05-31")]
    [InlineData("31MAY2024", "2024-05-31")]
    [InlineData("31-May-24", "2024-05-31")]
    [InlineData("31MAY24 17:45", "2024-05-31T17:45Z")]
    [InlineData("31st May 2024", "2024-05-31")]
    [InlineData("May 31, 2024", "2024-05-31")]
    [InlineData("31 de mayo de 2024", "2024-05-31")]
    [InlineData("2024-05-31 17:45", "2024-05-31T17:45Z")]
    [InlineData("2024-05-31T17:45:10", "2024-05-31T17:45:10Z")]
    [InlineData("2024-05-31T17:45:10.250Z", "2024-05-31T17:45:10Z")]
    [InlineData("2024-05-31T17:45+02:00", "2024-05-31T15:45Z")]
    [InlineData("2024-05-31 5:45 PM", "2024-05-31T17:45Z")]
    [InlineData("2024-05-31 12:05 am", "2024-05-31T00:05Z")]
    [InlineData("May 31, 2024, 17:45", "2024-05-31T17:45Z")]
    [InlineData("20240531174510", "2024-05-31T17:45:10Z")]
    [InlineData("240531174510", "2024-05-31T17:45:10Z")]
    [InlineData("201112101112", "2011-12-10T11:12Z")]
    [InlineData("20240531T174510Z", "2024-05-31T17:45:10Z")]
    [InlineData("20240531T1745+0200", "2024-05-31T15:45Z")]
    [InlineData("05312024", "2024-05-31")]
    [InlineData("31122020", "2020-12-31")]
    [InlineData("31/05/2024 1745", "2024-05-31T17:45Z")]
    [InlineData("31 May 2024 905", "2024-05-31T09:05Z")]
    [InlineData("31/05/2024 17h45", "2024-05-31T17:45Z")]
    [InlineData("31/05/2024 1745 hrs", "2024-05-31T17:45Z")]
    [InlineData("31/05/2024 17:45 hs.", "2024-05-31T17:45Z")]
    [InlineData("Fri, 31 May 2024 17:45:10 GMT", "2024-05-31T17:45:10Z")]
    [InlineData("Friday, May 31, 2024", "2024-05-31")]
    [InlineData("viernes 31 de mayo de 2024", "2024-05-31")]
    [InlineData("1717177510", "2024-05-31T17:45:10Z")]
    [InlineData("1717177510000", "2024-05-31T17:45:10Z")]
    public void Times_are_read_at_the_precision_that_was_typed(string typed, string expected) => Assert.Equal(expected, Utc.Read(typed).Value);

    [Theory]
    [InlineData("2024年5月31日", "2024-05-31")]
    [InlineData("2024年05月31日 17:45:10", "2024-05-31T17:45:10Z")]
    [InlineData("2024年5月31日 17时45分10秒", "2024-05-31T17:45:10Z")]
    [InlineData("2024年5月31日 下午5:45", "2024-05-31T17:45Z")]
    [InlineData("2024/5/31(金) 17:45", "2024-05-31T17:45Z")]
    [InlineData("2024. 5. 31.", "2024-05-31")]
    [InlineData("2024. 5. 31. 오후 5:45", "2024-05-31T17:45Z")]
    [InlineData("31. 5. 2024 17:45", "2024-05-31T17:45Z")]
    [InlineData("31. Mai 2024", "2024-05-31")]
    [InlineData("Freitag, 31. Mai 2024 17:45 Uhr", "2024-05-31T17:45Z")]
    [InlineData("31.05.2024 17.45 Uhr", "2024-05-31T17:45Z")]
    [InlineData("31 mars 2024", "2024-03-31")]
    [InlineData("3 févr. 2024 à 14:20", "2024-02-03T14:20Z")]
    [InlineData("1er juillet 2024", "2024-07-01")]
    [InlineData("31/dez/2024", "2024-12-31")]
    [InlineData("31 ott 2024", "2024-10-31")]
    [InlineData("31 mei 2024", "2024-05-31")]
    [InlineData("31 maja 2024", "2024-05-31")]
    [InlineData("31 мая 2024 г., 17:45", "2024-05-31T17:45Z")]
    [InlineData("31 Ağustos 2024", "2024-08-31")]
    [InlineData("٣١/٠٥/٢٠٢٤", "2024-05-31")]
    [InlineData("31 مايو 2024", "2024-05-31")]
    [InlineData("31 พ.ค. 2567", "2024-05-31")]
    [InlineData("31 พฤษภาคม 2567", "2024-05-31")]
    [InlineData("２０２４/０５/３１", "2024-05-31")]
    [InlineData("31/05/2024 05:45 p. m.", "2024-05-31T17:45Z")]
    [InlineData("31-05-2024 17.45.10", "2024-05-31T17:45:10Z")]
    [InlineData("31-MAY-24 05.45.10.000000 PM", "2024-05-31T17:45:10Z")]
    [InlineData("2024-05-31-17.45.10.123456", "2024-05-31T17:45:10Z")]
    [InlineData("Fri May 31 17:45:10 2024", "2024-05-31T17:45:10Z")]
    [InlineData("Fri May 31 17:45:10 +0200 2024", "2024-05-31T15:45:10Z")]
    [InlineData("May 31, 2024 at 5:45 PM", "2024-05-31T17:45Z")]
    [InlineData("2024-05-31 17:45 CEST", "2024-05-31T15:45Z")]
    [InlineData("1717177510.250", "2024-05-31T17:45:10Z")]
    [InlineData("1717177510250000", "2024-05-31T17:45:10Z")]
    public void Times_are_read_as_other_countries_and_systems_write_them(string typed, string expected) => Assert.Equal(expected, Utc.Read(typed).Value);

    [Theory]
    [InlineData("Fri 05/31/2024", "2024-05-31")]
    [InlineData("Fri, 05/31/2024 17:45", "2024-05-31T17:45Z")]
    [InlineData("viernes, 31/05/2024 17:45", "2024-05-31T17:45Z")]
    [InlineData("2024-05-31 Fri 17:45", "2024-05-31T17:45Z")]
    [InlineData("05/31/2024 Friday", "2024-05-31")]
    [InlineData("May 31, 2024 @ 17:45:10.123", "2024-05-31T17:45:10Z")]
    [InlineData("5/31/24 5:45p", "2024-05-31T17:45Z")]
    [InlineData("5/31/24 12:05a", "2024-05-31T00:05Z")]
    [InlineData("5/31/2024 17:45:10 PM", "2024-05-31T17:45:10Z")]
    [InlineData("2024-05-31 00:05 AM", "2024-05-31T00:05Z")]
    [InlineData("31 mai 2024 à 17 h 45", "2024-05-31T17:45Z")]
    [InlineData("2024-05-31 24:00", "2024-06-01T00:00Z")]
    [InlineData("2024-12-31 24:00:00", "2025-01-01T00:00:00Z")]
    public void Times_are_read_as_people_note_them(string typed, string expected) => Assert.Equal(expected, Utc.Read(typed).Value);

    [Theory]
    [InlineData("31/May/2024:17:45:10 +0200", "2024-05-31T15:45:10Z")]
    [InlineData("Fri May 31 2024 11:45:10 GMT-0600 (Central Standard Time)", "2024-05-31T17:45:10Z")]
    [InlineData("2024-05-31T12:45:10-05:00[America/Chicago]", "2024-05-31T17:45:10Z")]
    [InlineData("2024-05-31T12:45:10[America/Chicago]", "2024-05-31T17:45:10Z")]
    [InlineData("2024-01-31T11:45:10[America/Chicago]", "2024-01-31T17:45:10Z")]
    [InlineData("/Date(1717177510000)/", "2024-05-31T17:45:10Z")]
    [InlineData("/Date(1717177510000-0600)/", "2024-05-31T17:45:10Z")]
    [InlineData("2024-05-31_17-45-10", "2024-05-31T17:45:10Z")]
    [InlineData("2024-05-31-17-45", "2024-05-31T17:45Z")]
    [InlineData("133616511100000000", "2024-05-31T17:45:10Z")]
    [InlineData("13361651110000000", "2024-05-31T17:45:10Z")]
    [InlineData("45443.73969907", "2024-05-31T17:45:10Z")]
    public void Times_are_read_as_programs_write_them(string typed, string expected) => Assert.Equal(expected, Utc.Read(typed).Value);

    [Theory]
    [InlineData("311745ZMAY24", "2024-05-31T17:45Z")]
    [InlineData("311745Z MAY 24", "2024-05-31T17:45Z")]
    [InlineData("311145SMAY2024", "2024-05-31T17:45Z")]
    [InlineData("311945b may 24", "2024-05-31T17:45Z")]
    [InlineData("010545M JUN 24", "2024-05-31T17:45Z")]
    [InlineData("310545YMAY24", "2024-05-31T17:45Z")]
    [InlineData("31MAY2024/1745", "2024-05-31T17:45Z")]
    public void Times_are_read_as_forces_write_them(string typed, string expected) => Assert.Equal(expected, Utc.Read(typed).Value);

    [Theory]
    [InlineData("311745JMAY24")] // where one stands, which nobody else knows
    [InlineData("311745ZMAI024")]
    [InlineData("312545ZMAY24")]
    [InlineData("Fri 31 Friday")]
    [InlineData("Fri Sector 9")]
    [InlineData("2024-05-31_25-45-10")]
    [InlineData("2024-05-31 24:01")]
    [InlineData("2024-05-31 17:45 AM")]
    [InlineData("2024-05-31 00:05 PM")]
    [InlineData("2024-05-31T12:45:10[Nowhere/Town]")]
    [InlineData("31/Mayo Street:17:45:10")]
    [InlineData("/Date(17)/")]
    [InlineData("12345.6789")] // days that no calendar of today counts
    [InlineData("45443.73")] // a sum
    [InlineData("45443")] // might be seconds of a day
    [InlineData("143616511100000000")]
    public void What_only_looks_like_such_a_time_is_none(string typed) => Assert.NotEmpty(Utc.Read(typed).Reason!);

    [Theory]
    [InlineData("America/Chicago", "05/31/2024 11:45 AM CST", "2024-05-31T17:45Z")]
    [InlineData("America/Denver", "Fri May 31 12:45:10 CDT 2024", "2024-05-31T17:45:10Z")]
    [InlineData("Asia/Shanghai", "2024-06-01 01:45 CST", "2024-05-31T17:45Z")]
    [InlineData("Asia/Kolkata", "2024-05-31 23:15 IST", "2024-05-31T17:45Z")]
    [InlineData("Europe/London", "2024-05-31 18:45 BST", "2024-05-31T17:45Z")]
    public void A_name_of_several_zones_is_the_one_where_its_source_is(string zone, string typed, string expected) => Assert.Equal(expected, new TimeReader(ZoneOf(zone), null).Read(typed).Value);

    [Theory]
    [InlineData("US", "2024-05-31 11:45 CST", "2024-05-31T17:45Z")]
    [InlineData("MX", "2024-05-31 12:45 CDT", "2024-05-31T17:45Z")]
    [InlineData("CN", "2024-06-01 01:45 CST", "2024-05-31T17:45Z")]
    public void Where_no_zone_is_told_the_region_says_where_a_source_is(string region, string typed, string expected) => Assert.Equal(expected, new TimeReader(TimeZoneInfo.Utc, null, region).Read(typed).Value);

    [Fact]
    public void A_region_that_knows_none_of_these_names_tells_nothing() => Assert.NotEmpty(new TimeReader(TimeZoneInfo.Utc, null, "AU").Read("2024-05-31 17:45 CST").Reason!);

    [Theory]
    [InlineData("UTC", "2024-05-31 17:45 CST")]
    [InlineData("Australia/Sydney", "2024-05-31 17:45 BST")]
    public void Where_a_source_is_nowhere_or_far_from_all_of_them_its_zone_must_be_told(string zone, string typed) =>
        Assert.Contains("set the time zone of the source", new TimeReader(ZoneOf(zone), null).Read(typed).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_day_of_the_week_before_a_date_does_not_hide_the_order_of_its_column() => Assert.Equal(
        ["2024-05-31", "2024-06-05"],
        Drop.Read(Drop.Text("Plate,Seen at,Date", "ABC1234,Gate 1,Fri 31/05/2024", "ABC9876,Gate 2,Wed 05/06/2024")).Records.Select(record => record.Find(Role.Subject, FieldType.EventTime)));

    [Theory]
    [InlineData("2024-05-31 17:45 CST")]
    [InlineData("2024-05-31 17:45 IST")]
    [InlineData("1403/03/11")]
    [InlineData("۱۴۰۳/۰۳/۱۱")]
    [InlineData("4111111111111111")]
    [InlineData("31 Marble Street 2024")]
    [InlineData("31. 2024")]
    public void What_could_be_several_times_or_is_none_is_not_guessed(string typed) => Assert.NotEmpty(Utc.Read(typed).Reason!);

    [Theory]
    [InlineData("9754444320")]
    [InlineData("2200-12-31 23:00-06:00")]
    [InlineData("1000-01-01 01:00+02:00")]
    public void A_time_past_the_years_that_are_read_is_none(string typed) => Assert.Contains("no year between", Utc.Read(typed).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("2024")]
    [InlineData("2024-05")]
    [InlineData("17:45")]
    [InlineData("2024-02-30")]
    [InlineData("2024-13-01")]
    [InlineData("31/31/2024")]
    [InlineData("2024-05-31 25:00")]
    [InlineData("yesterday")]
    [InlineData("31MAY240")]
    [InlineData("31XYZ2024")]
    [InlineData("03/04/2024")]
    [InlineData("03042024")]
    [InlineData("240531")]
    [InlineData("31/05/2024 2545")]
    [InlineData("31/05/2024 45")]
    [InlineData("241331174510")]
    [InlineData("Friday")]
    public void What_is_no_moment_is_unusable_with_a_reason(string typed) => Assert.NotEmpty(Utc.Read(typed).Reason!);

    [Fact]
    public void Day_and_month_are_told_apart_only_by_being_told()
    {
        Assert.Equal("2024-04-03", DayFirst.Read("03/04/2024").Value);
        Assert.Equal("2024-03-04", MonthFirst.Read("03/04/2024").Value);
    }

    [Theory]
    [InlineData(DateOrder.YearFirst, "240531", "2024-05-31")]
    [InlineData(DateOrder.DayFirst, "310524", "2024-05-31")]
    [InlineData(DateOrder.MonthFirst, "053124", "2024-05-31")]
    [InlineData(DateOrder.YearFirst, "24-05-31", "2024-05-31")]
    [InlineData(DateOrder.YearFirst, "31/05/2024", "2024-05-31")]
    [InlineData(DateOrder.DayFirst, "03042024", "2024-04-03")]
    public void Numbers_without_a_year_of_four_digits_stand_in_the_order_that_was_told(DateOrder told, string typed, string expected) =>
        Assert.Equal(expected, new TimeReader(TimeZoneInfo.Utc, told).Read(typed).Value);

    [Fact]
    public void A_day_like_its_month_needs_no_telling() => Assert.Equal("2024-04-04", Utc.Read("04/04/2024").Value);

    [Fact]
    public void A_told_order_is_not_bent_to_make_a_date_fit() => Assert.NotEmpty(MonthFirst.Read("31/05/2024").Reason!);

    [Fact]
    public void Local_times_move_to_UTC_and_days_stay()
    {
        var mexico = new TimeReader(ZoneOf("-06:00"), null);
        Assert.Equal("2024-06-01T02:30Z", mexico.Read("2024-05-31 20:30").Value);
        Assert.Equal("2024-05-31", mexico.Read("2024-05-31").Value);
    }

    [Fact]
    public void Every_second_of_two_centuries_survives_being_written_and_read() =>
        Gen.DateTime[new DateTime(1950, 1, 1), new DateTime(2150, 1, 1)].Sample(time =>
        {
            var text = time.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
            return Utc.Read(text).Value == text;
        });

    [Theory]
    [InlineData("2024-01-15 12:00", "2024-01-15T11:00Z")]
    [InlineData("2024-07-15 12:00", "2024-07-15T10:00Z")]
    [InlineData("2024-10-27 02:30", "2024-10-27T01:30Z")]
    [InlineData("2024-07-15T12:00Z", "2024-07-15T12:00Z")]
    [InlineData("2024-07-15", "2024-07-15")]
    public void A_named_zone_follows_its_summer_time(string typed, string expected) => Assert.Equal(expected, new TimeReader(ZoneOf("Europe/Madrid"), null).Read(typed).Value);

    [Theory]
    [InlineData("CST")]
    [InlineData("Nowhere/Town")]
    [InlineData("")]
    public void What_is_no_zone_is_not_taken_for_one(string text) => Assert.False(IngestRequest.IsZone(text));

    private static TimeZoneInfo ZoneOf(string text) => ZoneText.TryFind(text, out var zone) ? zone : throw new ArgumentException(text);

    [Theory]
    [InlineData("2024-05-31 16:05", "17:45", "2024-05-31T17:45Z")]
    [InlineData("2024-05-31 16:05", "1745", "2024-05-31T17:45Z")]
    [InlineData("2024-05-31 22:10:30", "22:10", "2024-05-31T22:10Z")] // of one minute
    [InlineData("2024-05-31 22:10:30", "22:10:29", "2024-06-01T22:10:29Z")]
    [InlineData("2024-05-31 22:10", "01:30", "2024-06-01T01:30Z")]
    [InlineData("2024-05-31", "01:30", "2024-05-31T01:30Z")]
    [InlineData("2024-05-31T22:10-06:00", "23:30", "2024-06-01T05:30Z")] // the distance of the beginning holds for the end
    [InlineData("2024-05-31T22:10-06:00", "23:30Z", "2024-06-01T23:30Z")]
    [InlineData("1717193400", "22:30", "2024-05-31T22:30Z")]
    public void A_time_of_day_at_the_end_is_the_first_after_the_beginning(string began, string clock, string expected) => Assert.Equal(expected, Utc.ReadEnd(began, clock).Value);

    [Fact]
    public void An_end_follows_summer_time_from_one_day_to_the_next() =>
        Assert.Equal("2024-03-31T05:00Z", new TimeReader(ZoneOf("Europe/Madrid"), null).ReadEnd("2024-03-30 23:00", "07:00").Value);

    [Theory]
    [InlineData("", "17:45", "a time of day, and no day on which it began")]
    [InlineData("spring", "17:45", "a time of day, and no day on which it began")]
    [InlineData("2024-05-31 16:05", "25:99", "not a time of day such as 17:45")]
    [InlineData("2024-05-31 16:05", "late", "not a time of day such as 17:45")]
    public void An_end_without_a_day_or_a_time_of_day_has_its_reason(string began, string clock, string reason) => Assert.Equal(reason, Utc.ReadEnd(began, clock).Reason);

    [Fact]
    public void No_end_and_no_beginning_makes_it_throw() => Gen.Select(Gen.String, Gen.OneOf(Gen.String, Gen.Const("17:45"), Gen.Const("0905"), Gen.Const("23:59:59-06:00"), Gen.Const("00:00Z"))).Sample((began, clock) => Utc.ReadEnd(began, clock) is { IsUsable: true } or { Reason: not null });
}
