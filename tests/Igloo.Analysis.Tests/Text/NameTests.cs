using Igloo.Analysis.Text;

namespace Igloo.Analysis.Tests.Text;

public sealed class NameTests
{
    [Theory]
    [InlineData("Robert", "Bob")]
    [InlineData("Pepe", "José")]
    [InlineData("Bill", "Will")]
    public void A_nickname_is_known_for_its_name(string a, string b) => Assert.True(Nicknames.Related(Folding.Fold(a), Folding.Fold(b)));

    [Theory]
    [InlineData("Robert", "Bill")]
    [InlineData("Robert", "Robert")]
    [InlineData("Quispe", "Bob")]
    public void Other_names_are_not_taken_for_nicknames(string a, string b) => Assert.False(Nicknames.Related(Folding.Fold(a), Folding.Fold(b)));

    [Theory]
    [InlineData("mohammed", "muhamad")]
    [InlineData("oleksandr", "aleksandr")]
    [InlineData("vasquez", "basques")]
    public void Spellings_of_one_sound_share_a_skeleton(string a, string b) => Assert.Equal(Skeleton.Of(a), Skeleton.Of(b));

    [Theory]
    [InlineData("garcia", "lopez")]
    [InlineData("maria", "carla")]
    public void Names_that_sound_different_do_not(string a, string b) => Assert.NotEqual(Skeleton.Of(a), Skeleton.Of(b));

    [Fact]
    public void Particles_and_titles_are_set_aside() => Assert.Equal("maria cruz", NameWords.Of("Sra. María de la Cruz").Text);

    [Fact]
    public void A_name_of_particles_only_keeps_them() => Assert.Equal("al", NameWords.Of("Al").Text);

    [Theory]
    [InlineData("Robert Smith Sr", 1)]
    [InlineData("Smith, Jr.", 2)]
    [InlineData("Robert Smith III", 3)]
    [InlineData("Sr. Lopez", 0)]
    [InlineData("Robert Smith", 0)]
    public void The_generation_is_read_from_the_end_of_a_name(string name, int generation) => Assert.Equal(generation, NameWords.Of(name).Generation);

    [Fact]
    public void A_comma_parts_family_from_given_names()
    {
        var name = PersonName.OfFull("PEREZ LOPEZ, Juan");
        Assert.Equal(("juan", "perez lopez"), (name.Given.Text, name.Family.Text));
    }

    [Fact]
    public void A_comma_before_a_generation_parts_nothing()
    {
        var name = PersonName.OfFull("Robert Smith, Jr");
        Assert.False(name.IsParted);
        Assert.Equal(2, name.All.Generation);
    }

    [Theory]
    [InlineData("Acme Trading S.A. de C.V.", "acme trading")]
    [InlineData("Acme Trading Ltd.", "acme trading")]
    [InlineData("Limited", "limited")]
    public void The_legal_form_of_an_organisation_is_set_aside(string name, string words) => Assert.Equal(words, OrganizationWords.Of(name).Text);
}
