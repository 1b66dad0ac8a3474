using CsCheck;
using Igloo.Ingest.Normalising;

namespace Igloo.Ingest.Tests.Normalising;

/// <summary>The zones are the specimens of ICAO 9303 (Utopia), which name nobody.</summary>
public sealed class MachineReadableZoneTests
{
    private const string Passport = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
    private const string Card = "I<UTOD231458907<<<<<<<<<<<<<<<7408122F1204159UTO<<<<<<<<<<<6ERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    private const string Visa = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<D231458907UTO7408122F1204159<<<<<<<6";

    [Theory]
    [InlineData(Passport, "L898902C3")]
    [InlineData(Card, "D23145890")]
    [InlineData(Visa, "D23145890")]
    public void A_zone_tells_its_document_and_its_holder_and_no_trait(string zone, string number)
    {
        var read = MachineReadableZone.Read(zone).Value;
        Assert.Equal(new MrzContent(number, "ERIKSSON", "ANNA MARIA", "740812", "120415"), read);
        Assert.Equal($"{number}/740812/120415", MachineReadableZone.Normal(zone).Value);
    }

    [Theory]
    [InlineData("L898902C36", "L898902C37", "document number and of whole zone")]
    [InlineData("7408122F", "7408132F", "birth date and of whole zone")]
    [InlineData("1204159", "1204169", "expiry date and of whole zone")]
    [InlineData("<<<<<10", "<<<<<11", "whole zone")]
    public void A_check_digit_that_fails_is_named(string right, string wrong, string what) =>
        Assert.Equal($"the check digit of {what} does not hold; read the zone again", MachineReadableZone.Normal(Passport.Replace(right, wrong, StringComparison.Ordinal)).Reason);

    [Fact]
    public void A_zone_of_another_length_is_refused_with_the_lengths() =>
        Assert.Equal("has 87 characters; a machine-readable zone has 90, 72 or 88", MachineReadableZone.Read(Passport[..^1]).Reason);

    [Fact]
    public void Any_one_letter_of_a_number_that_is_misread_is_noticed() =>
        Gen.Select(Gen.Int[0, 9], Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"]).Sample((at, misread) =>
        {
            var changed = Passport.ToCharArray();
            changed[Passport.IndexOf('\n', StringComparison.Ordinal) + 1 + at] = misread;
            // Weights of 7, 3 and 1 cannot tell values that are ten apart (ICAO 9303-3, 4.9).
            var isTold = !MachineReadableZone.Read(new string(changed)).IsUsable;
            var original = Passport[Passport.IndexOf('\n', StringComparison.Ordinal) + 1 + at];
            return isTold || misread == original || (Value(misread) - Value(original)) % 10 == 0;
        });

    [Fact]
    public void A_row_with_a_zone_names_its_document_and_traveller_and_changing_sex_and_nationality_changes_no_field()
    {
        const string header = "crossing_time,port,direction,mrz";
        var zone = Passport.Replace("\n", "", StringComparison.Ordinal);
        var record = Drop.ReadOnly(header, $"2024-05-31 17:45,North Gate,in,{zone}");
        Assert.Equal((RecordKind.Crossing, "L898902C3", "ANNA MARIA ERIKSSON"), (record.Kind, record.Find(Role.Subject, FieldType.DocumentNumber), record.Find(Role.Subject, FieldType.PersonFullName)));
        var changed = Drop.ReadOnly(header, $"2024-05-31 17:45,North Gate,in,{zone.Replace("122F12", "122M12", StringComparison.Ordinal).Replace("6UTO74", "6XXX74", StringComparison.Ordinal)}");
        Assert.Equal(record.Fields.Select(field => field.Value), changed.Fields.Select(field => field.Value));
    }

    private static int Value(char c) => char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10;
}
