using Igloo.Analysis.Tests.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Detecting;

public sealed class MovingTogetherTests
{
    [Fact]
    public void Two_phones_at_the_same_places_at_changing_hours_are_found()
    {
        var finding = Assert.Single(Town(journeys: 5).Look("C06"));
        Assert.Equal(new[] { CaseBuilder.Phone("one"), CaseBuilder.Phone("two") }.Order(), finding.Subjects.Select(subject => subject.Entity).Order());
        Assert.All(finding.Subjects, subject => Assert.False(subject.IsActor));
        Assert.Equal((5, 20), ((int)finding.Measured, finding.Evidence.Count));
    }

    [Fact]
    public void Two_occasions_are_not_found() => Assert.Empty(Town(journeys: 2).Look("C06"));

    [Fact]
    public void Half_an_hour_behind_each_other_is_not_found() => Assert.Empty(Town(journeys: 5, gap: 30).Look("C06"));

    [Fact]
    public void At_one_place_only_they_may_live_there() => Assert.Empty(Town(journeys: 5, places: 1).Look("C06"));

    [Fact]
    public void Commuters_at_the_same_places_at_the_same_hour_each_day_are_not_found() => Assert.Empty(Town(journeys: 30, hoursChange: false).Look("C06"));

    [Fact]
    public void Two_phones_of_one_person_are_not_found() =>
        Assert.Empty(Town(journeys: 5).Holds("Owner", EntityKind.Phone, "one").Holds("Owner", EntityKind.Phone, "two").Look("C06"));

    /// <summary>Sixty phones at ten cells by lot, and two that are at one cell after another within minutes.</summary>
    internal static CaseBuilder Town(int journeys, double gap = 3, int places = 10, bool hoursChange = true)
    {
        var random = new Random(12);
        var built = new CaseBuilder();
        for (var i = 0; i < 900; i++) built.Seen($"other{random.Next(60)}", $"cell{random.Next(10)}", random.Next(30), random.Next(24), random.Next(60));
        for (var journey = 0; journey < journeys; journey++)
            for (var step = 0; step < 2; step++)
            {
                var (cell, hour) = ($"cell{(hoursChange ? (journey * 2) + step : step) % places}", hoursChange ? (journey * 5) % 23 : 7);
                built.Seen("one", cell, journey, hour, step * 25).Seen("two", cell, journey, hour, (step * 25) + gap);
            }

        return built;
    }
}
