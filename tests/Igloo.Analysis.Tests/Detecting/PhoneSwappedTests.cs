using Igloo.Analysis.Tests.Linking;

namespace Igloo.Analysis.Tests.Detecting;

public sealed class PhoneSwappedTests
{
    private const int Others = 130;

    [Fact]
    public void A_new_phone_that_deals_with_the_same_people_after_a_break_is_found()
    {
        var finding = Assert.Single(Swapped(keeps: 6).Look("C01"));
        Assert.Equal(new[] { CaseBuilder.Phone("new"), CaseBuilder.Phone("old") }.Order(), finding.Subjects.Select(subject => subject.Entity).Order());
        Assert.All(finding.Subjects, subject => Assert.False(subject.IsActor));
        Assert.Contains("which chance reaches 0.00", finding.Because, StringComparison.Ordinal);
        Assert.NotEmpty(finding.Evidence);
    }

    [Fact]
    public void A_new_phone_with_people_of_its_own_is_not_found() => Assert.Empty(Swapped(keeps: 0).Look("C01"));

    [Fact]
    public void A_break_longer_than_a_fortnight_is_not_found()
    {
        Assert.Single(Swapped(keeps: 6, begins: 33).Look("C01"));
        Assert.Empty(Swapped(keeps: 6, begins: 36).Look("C01"));
    }

    [Fact]
    public void Two_phones_in_use_at_the_same_time_are_not_found() => Assert.Empty(Swapped(keeps: 6, begins: 15).Look("C01"));

    [Fact]
    public void A_relative_who_shares_a_third_of_the_people_is_not_found_among_families_who_share_more()
    {
        // Each second phone of the town shares half of the people of the phone before it.
        Assert.Empty(Swapped(keeps: 2, families: true).Look("C01"));
    }

    /// <summary>Sixty days in which everyone rings six people in turn; "old" ends on day 20 and "new" begins later.</summary>
    internal static CaseBuilder Swapped(int keeps, double begins = 24, bool families = false)
    {
        var built = new CaseBuilder();
        for (var phone = 0; phone < Others; phone++)
            for (var day = 0; day < 60; day += 2)
            {
                var i = day / 2 % 6;
                built.Calls($"p{phone}", families && phone % 2 == 1 && i < 3 ? $"of{phone - 1}-{i}" : $"of{phone}-{i}", day, phone % 24);
            }

        for (var day = 0; day < 20; day++) built.Calls("old", $"hers-{day % 6}", day);
        for (var day = 0; day < 24; day++) built.Calls("new", day % 6 < keeps ? $"hers-{day % 6}" : $"own-{day % 6}", begins + day);
        return built;
    }
}
