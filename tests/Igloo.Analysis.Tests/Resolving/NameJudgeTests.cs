using Igloo.Analysis.Resolving;

namespace Igloo.Analysis.Tests.Resolving;

public sealed class NameJudgeTests
{
    [Theory]
    [InlineData("Marta Quiroga", "QUIROGA, Marta")]
    [InlineData("Marta Elena Quiroga", "Marta Quiroga")]
    [InlineData("Robert Harrow", "Bob Harrow")]
    [InlineData("M. Quiroga", "Marta Quiroga")]
    [InlineData("Sergei Volkov", "Сергей Волков")]
    [InlineData("Giorgos Alexiou", "Γιώργος Αλεξίου")]
    public void Names_of_one_person(string a, string b) => Assert.True(NameJudge.AreOnePerson(a, b));

    [Theory]
    [InlineData("Marta Quiroga", "Lucia Quiroga")]
    [InlineData("Marta Quiroga", "Marta Salcedo")]
    [InlineData("Robert Harrow Jr", "Robert Harrow Sr")]
    [InlineData("Marta", "")]
    public void Names_of_two_people(string a, string b) => Assert.False(NameJudge.AreOnePerson(a, b));

    [Fact]
    public void Firms_differ_by_more_than_their_legal_form()
    {
        Assert.True(NameJudge.AreOneOrganization("Harrow Shipping Ltd", "Harrow Shipping Limited"));
        Assert.False(NameJudge.AreOneOrganization("Harrow Shipping", "Harrow Catering"));
    }
}
