using Igloo.Analysis.Resolving;

namespace Igloo.Analysis.Tests.Resolving;

public sealed class NameJudgeTests
{
    [Theory]
    [InlineData("Marta Quiroga", "QUIROGA, Marta")]
    [InlineData("Marta Elena Quiroga", "Marta Quiroga")]
    [InlineData("Robert Harrow", "Bob Harrow")]
    [InlineData("Wm Harrow", "William Harrow")]
    [InlineData("Mhd Mansour", "Mohamed Mansour")]
    [InlineData("M. Quiroga", "Marta Quiroga")]
    [InlineData("Sergei Volkov", "Сергей Волков")]
    [InlineData("Giorgos Alexiou", "Γιώργος Αλεξίου")]
    [InlineData("Khaled Mansour", "خالد منصور")]
    [InlineData("Abdul Aziz Yusuf", "عبد العزيز يوسف")]
    [InlineData("Omar bin Salman", "عمر بن سلمان")]
    [InlineData("Miriam Netanel", "מרים נתנאל")]
    [InlineData("Aram Sarkisian", "Արամ Սարկիսյան")]
    [InlineData("Nino Beridze", "ნინო ბერიძე")]
    [InlineData("Wang Xiaoming", "王小明")]
    [InlineData("Wang Xiao Ming", "王小明")]
    [InlineData("Ouyang Nana", "歐陽娜娜")]
    [InlineData("Park Min-jae", "박민재")]
    [InlineData("Baraku Tanaka", "バラク・タナカ")]
    [InlineData("Narendra Sharma", "नरेन्द्र शर्मा")]
    [InlineData("王小明", "王 小明")]
    public void Names_of_one_person(string a, string b) => Assert.True(NameJudge.AreOnePerson(a, b));

    [Theory]
    [InlineData("Marta Quiroga", "Lucia Quiroga")]
    [InlineData("Marta Quiroga", "Marta Salcedo")]
    [InlineData("Robert Harrow Jr", "Robert Harrow Sr")]
    [InlineData("Robert Harrow I", "Robert Harrow II")]
    [InlineData("Wm Harrow", "Walter Harrow")]
    [InlineData("Marta", "")]
    [InlineData("Khaled Mansour", "يوسف منصور")]
    [InlineData("Wang Xiaoming", "李小明")]
    [InlineData("王小明", "王小鸣")] // alike to the ear alone
    [InlineData("박민재", "박민주")]
    [InlineData("Aram Sarkisian", "ნინო ბერიძე")]
    public void Names_of_two_people(string a, string b) => Assert.False(NameJudge.AreOnePerson(a, b));

    [Fact]
    public void Firms_differ_by_more_than_their_legal_form()
    {
        Assert.True(NameJudge.AreOneOrganization("Harrow Shipping Ltd", "Harrow Shipping Limited"));
        Assert.False(NameJudge.AreOneOrganization("Harrow Shipping", "Harrow Catering"));
    }

    [Theory]
    [InlineData("First Harrow Shipping", "1st Harrow Shipping")]
    [InlineData("Lodge Forty-Four", "Lodge 44")]
    [InlineData("H & Q Harrow", "H and Q Harrow")]
    [InlineData("Harrow Gesellschaft mit beschränkter Haftung", "Harrow GmbH")]
    public void Numbers_and_legal_forms_are_read_however_written(string a, string b) => Assert.True(NameJudge.AreOneOrganization(a, b));

    [Fact]
    public void Other_numbers_are_other_firms() => Assert.False(NameJudge.AreOneOrganization("Lodge Forty-Four", "Lodge 45"));
}
