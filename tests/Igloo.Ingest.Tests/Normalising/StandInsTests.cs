using Igloo.Ingest.Normalising;

namespace Igloo.Ingest.Tests.Normalising;

/// <summary>What people and systems write where they know no number: nobody is tied to another by it.</summary>
public sealed class StandInsTests
{
    [Theory]
    [InlineData(FieldType.Phone, "111-111-1111")]
    [InlineData(FieldType.Phone, "+1 999 999 9999")]
    [InlineData(FieldType.Phone, "1234567890")]
    [InlineData(FieldType.Phone, "+44 7777777777")]
    [InlineData(FieldType.DocumentNumber, "000-00-0000")]
    [InlineData(FieldType.DocumentNumber, "123456789")]
    [InlineData(FieldType.DocumentNumber, "A00000000")]
    [InlineData(FieldType.DocumentNumber, "Sin documento")]
    [InlineData(FieldType.AccountNumber, "9999999999")]
    [InlineData(FieldType.VehiclePlate, "NO PLATE")]
    [InlineData(FieldType.VehiclePlate, "Sin placas")]
    [InlineData(FieldType.VehiclePlate, "XXXXXX")]
    [InlineData(FieldType.VehiclePlate, "无牌")]
    [InlineData(FieldType.VehicleVin, "11111111111111111")]
    [InlineData(FieldType.DeviceImei, "000000000000000")]
    [InlineData(FieldType.Email, "none@none.com")]
    [InlineData(FieldType.Email, "noemail@gmail.com")]
    [InlineData(FieldType.Email, "test@example.com")]
    public void A_value_for_none_is_none(FieldType type, string typed) => Assert.Equal(StandIns.Reason, FieldReaders.For(type, Rules)(typed).Reason);

    [Theory]
    [InlineData(FieldType.Phone, "202-222-2222", "+12022222222")]
    [InlineData(FieldType.Phone, "+52 55 1234 5678", "+525512345678")]
    [InlineData(FieldType.DocumentNumber, "100000001", "100000001")]
    [InlineData(FieldType.DocumentNumber, "12345678", "12345678")]
    [InlineData(FieldType.DocumentNumber, "CURP: RUIA870403", "RUIA870403")]
    [InlineData(FieldType.DocumentNumber, "AB123456 (Mexico)", "AB123456")]
    [InlineData(FieldType.VehiclePlate, "1111", "1111")]
    [InlineData(FieldType.VehiclePlate, "TX: ABC-123", "ABC123")]
    [InlineData(FieldType.VehiclePlate, "ＡＢＣ-１２３", "ABC123")]
    [InlineData(FieldType.Email, "ana@none.com", "ana@none.com")]
    [InlineData(FieldType.Email, "nora@example.org", "nora@example.org")]
    [InlineData(FieldType.DeviceImei, "IMEI: 352099001761481", "352099001761481")]
    public void A_value_that_only_looks_so_is_one(FieldType type, string typed, string expected) => Assert.Equal(expected, FieldReaders.For(type, Rules)(typed).Value);

    [Theory]
    [InlineData(FieldType.DocumentNumber, "41234567.0", "41234567")]
    [InlineData(FieldType.DeviceImei, "352099001761481.0", "352099001761481")]
    [InlineData(FieldType.VehicleYear, "2019.0", "2019")]
    [InlineData(FieldType.AddressPostalCode, "78501.0", "78501")]
    [InlineData(FieldType.SourceRecordId, "17.0", "17")]
    [InlineData(FieldType.SourceRecordId, " 17.0 ", "17")]
    [InlineData(FieldType.DocumentNumber, " 41234567.0", "41234567")]
    [InlineData(FieldType.EventGroup, "17.5", "17.5")]
    public void Whole_numbers_are_read_without_the_nought_that_tables_add(FieldType type, string typed, string expected) => Assert.Equal(expected, FieldReaders.For(type, Rules)(typed).Value);

    [Theory]
    [InlineData("00/00/1990", "1990")]
    [InlineData("1990-05-00", "1990-05")]
    [InlineData("XX/05/1990", "1990-05")]
    [InlineData("1990-??-??", "1990")]
    [InlineData("31-V-1990", "1990-05-31")]
    [InlineData("31 05 1990", "1990-05-31")]
    [InlineData("1990年5月31日", "1990-05-31")]
    public void What_is_not_known_of_a_birth_date_is_left_open(string typed, string expected) => Assert.Equal(expected, FieldReaders.For(FieldType.PersonBirthDate, Rules)(typed).Value);

    [Theory]
    [InlineData("00/00/0000")]
    [InlineData("XX/XX/XXXX")]
    [InlineData("1370/05/31")]
    public void A_birth_date_without_a_year_is_none(string typed) => Assert.NotEmpty(FieldReaders.For(FieldType.PersonBirthDate, Rules)(typed).Reason!);

    private static ReadingRules Rules { get; } = new("US", TimeZoneInfo.Utc, null, false);
}
