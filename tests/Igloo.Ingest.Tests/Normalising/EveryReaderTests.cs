using CsCheck;
using Igloo.Ingest.Normalising;

namespace Igloo.Ingest.Tests.Normalising;

/// <summary>What holds for the reader of every type, whatever is typed.</summary>
public sealed class EveryReaderTests
{
    private static readonly string[] Pieces =
    [
        "+1 (202) 555-0134", "2025550134", "00", "011", "31/05/2024", "2024-05-31T17:45:10+02:00", "5:45 PM", "1,234.56", "$", "USD", "36.05", "-81.7", ",", " ", "****", "1234",
        "a@b.org", "JOSÉ", "e\u0301", "\ud800", "\0", "ß", "ŉ", "[\"None\"]", "POINT(", "٣", "\u00A0", "-", ":", "Ángel", "3 de mayo de 2024", "x", "0",
    ];

    private static readonly Gen<string> Typed = Gen.OneOf(
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 5].Select(string.Concat),
        Gen.String[0, 30],
        Gen.Char.Array[0, 12].Select(letters => new string(letters)),
        Gen.Char["0123456789+-/.:, ()"].Array[0, 20].Select(letters => new string(letters)),
        Gen.Char["012359 .,:-/°'\"NSEWXhms$€₽年月日時分秒午٣ก.@V"].Array[0, 14].Select(letters => new string(letters)));

    public static TheoryData<FieldType> Types => [.. FieldTypes.All];

    [Theory]
    [MemberData(nameof(Types))]
    public void Field_data_never_makes_a_reader_throw_and_a_reading_says_a_value_or_why_not(FieldType type)
    {
        var read = Reader(type);
        Typed.Sample(
            typed =>
            {
                var reading = read(typed);
                return reading.IsUsable ? reading.Value.Length > 0 : reading.Reason!.Length > 0;
            },
            iter: 2_000, threads: 1);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Reading_a_normal_form_changes_nothing(FieldType type)
    {
        var read = Reader(type);
        Typed.Sample(
            typed =>
            {
                var reading = read(typed);
                return !reading.IsUsable || read(reading.Value) == reading;
            },
            iter: 2_000, threads: 1);
    }

    private static Func<string, Reading<string>> Reader(FieldType type) => FieldReaders.For(type, new ReadingRules("US", TimeZoneInfo.CreateCustomTimeZone("-06", TimeSpan.FromHours(-6), "-06", "-06"), DateOrder.DayFirst, false));
}
