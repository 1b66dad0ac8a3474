using CsCheck;
using Igloo.Analysis.Text;

namespace Igloo.Analysis.Tests.Text;

public sealed class LatinFormsTests
{
    [Theory]
    [InlineData("quiroga", "quiroga")]
    [InlineData("محمد", "mhmd")]
    [InlineData("العزيز", "aziz")]
    [InlineData("الي", "ali")] // too short for an article
    [InlineData("وليد", "wlid")]
    [InlineData("يوسف", "yusf")]
    [InlineData("רות", "rut")]
    [InlineData("习", "xi")]
    [InlineData("ひろ", "hiro")]
    [InlineData("ბარაკ", "barak")]
    [InlineData("김", "kim")]
    public void A_word_is_spelt_in_Latin_letters(string word, string latin) => Assert.Equal(latin, LatinForms.Of(Folding.Fold(word)));

    [Fact]
    public void A_spelling_is_of_letters_and_digits_or_the_word_itself() => Gen.String.Sample(text =>
    {
        foreach (var word in Folding.Words(text))
            if (LatinForms.Of(word) is var latin && latin != word) Assert.True(latin.Length > 0 && latin.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)), latin);
    });

    [Theory]
    [InlineData("王小明", "王 小明")]
    [InlineData("欧阳娜娜", "欧阳 娜娜")]
    [InlineData("박민재", "박 민 재")]
    [InlineData("남궁민수", "남궁 민 수")]
    [InlineData("上海市浦东新区", "上海市浦东新区")] // no name is so long
    [InlineData("王 小明", "王 小 明")]
    [InlineData("Wang 王", "Wang 王")]
    [InlineData("Marta Quiroga", "Marta Quiroga")]
    public void A_surname_is_parted_from_what_follows(string name, string divided) => Assert.Equal(divided, EastAsianNames.Divided(name));

    [Theory]
    [InlineData("quiroga", "сергей", true)]
    [InlineData("خالد", "یوسف", true)]
    [InlineData("王", "バラク", true)]
    [InlineData("خالد", "נתנאל", false)]
    [InlineData("quiroga", "خالد", false)]
    [InlineData("नरेन्द्र", "হাসিনা", false)]
    public void Scripts_are_told_apart(string a, string b, bool areOne) => Assert.Equal(areOne, WritingSystem.Of(Folding.Fold(a)) == WritingSystem.Of(Folding.Fold(b)));
}
