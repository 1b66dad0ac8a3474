namespace Igloo.Storage.Tests.Pages;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("ABO-123", "A80123")]
    [InlineData("abo123", "ABO123")]
    [InlineData("A8O 123", "ABO123")]
    [InlineData("S1Z550", "5125S0")]
    public void A_plate_is_found_though_a_letter_was_read_as_a_digit(string asked, string plate) => Assert.True(Means(asked, FieldType.VehiclePlate, plate));

    [Theory]
    [InlineData("ABO-123", "AC0123", FieldType.VehiclePlate)]
    [InlineData("ABO123", "A80123", FieldType.DocumentNumber)] // documents have check digits, or are typed
    [InlineData("BOSS", "8055", FieldType.VehiclePlate)] // a word is no plate
    [InlineData("Rosa Ruiz", "R05A", FieldType.VehiclePlate)]
    public void Other_plates_and_other_things_are_not(string asked, string value, FieldType type) => Assert.False(Means(asked, type, value));

    [Fact]
    public void A_plate_as_it_stands_comes_before_those_that_look_alike() => Assert.Equal(["ABO123", "A80123"], SearchWords.Meanings("ABO123").Select(meaning => meaning.Words[0]));

    private static bool Means(string asked, FieldType type, string value) =>
        SearchWords.Meanings(asked).Any(meaning => new Posting(SearchWords.Of(type, value)[0], default, type, value).IsMeant(meaning));
}
