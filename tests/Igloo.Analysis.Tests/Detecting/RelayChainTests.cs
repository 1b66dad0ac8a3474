using Igloo.Analysis.Tests.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Detecting;

public sealed class RelayChainTests
{
    [Fact]
    public void Who_is_called_and_right_away_calls_on_is_found()
    {
        var finding = Assert.Single(Relay(times: 6).Look("C03"));
        Assert.Equal((6, 12), ((int)finding.Measured, finding.Evidence.Count));
        Assert.Contains("called a third 6 times", finding.Because, StringComparison.Ordinal);
        Assert.EndsWith("so many by chance at most once in a thousand million times.", finding.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_who_passes_on_is_given_a_part()
    {
        var finding = Assert.Single(Relay(times: 6).Look("C03"));
        Assert.Equal([CaseBuilder.Phone("between")], finding.Actors());
        Assert.Equal(new[] { CaseBuilder.Phone("boss"), CaseBuilder.Phone("between"), CaseBuilder.Phone("driver") }.Order(), finding.Subjects.Select(subject => subject.Entity).Order());
    }

    [Fact]
    public void Two_times_are_not_found()
    {
        Assert.Empty(Relay(times: 2).Look("C03"));
        Assert.Single(Relay(times: 3).Look("C03"));
    }

    [Fact]
    public void Fewer_times_than_asked_for_are_not_found() => Assert.Empty(Relay(times: 6).Look("C03", ("times", 7)));

    [Fact]
    public void Six_minutes_later_is_not_right_away() => Assert.Empty(Relay(times: 6, minutes: 6).Look("C03"));

    [Fact]
    public void An_office_that_rings_its_driver_whoever_calls_is_not_found()
    {
        var built = Town();
        for (var call = 0; call < 40; call++) built.Calls($"client{call % 20}", "between", call, call % 23).Calls("between", "driver", call, (call % 23) + 0.03);
        Assert.Empty(built.Look("C03"));
    }

    [Fact]
    public void A_number_that_an_organisation_holds_is_there_to_pass_calls_on() =>
        Assert.Empty(Relay(times: 6).Holds("Taxi Ltd", EntityKind.Phone, "between", EntityKind.Organization).Look("C03"));

    [Fact]
    public void Two_phones_of_one_person_are_not_found() =>
        Assert.Empty(Relay(times: 6).Holds("Ana", EntityKind.Phone, "boss").Holds("Ana", EntityKind.Phone, "between").Look("C03"));

    internal static CaseBuilder Relay(int times, double minutes = 2)
    {
        var built = Town();
        for (var time = 0; time < times; time++)
            built.Calls("boss", "between", 3 + (time * 7), (time * 5) % 23).Calls("between", "driver", 3 + (time * 7), ((time * 5) % 23) + (minutes / 60));
        return built;
    }

    /// <summary>Sixty days of calls by lot, in which all three call and are called too.</summary>
    private static CaseBuilder Town()
    {
        var random = new Random(4);
        var built = new CaseBuilder();
        string[] all = ["boss", "between", "driver", .. DetectorTest.People(30)];
        for (var call = 0; call < 600; call++) built.Calls(all[random.Next(all.Length)], all[random.Next(all.Length)], random.Next(60), random.NextDouble() * 24);
        return built;
    }
}
