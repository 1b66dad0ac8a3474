using Igloo.Functions.Api.Entities;
using Igloo.Functions.Api.Leads;

namespace Igloo.Benchmarks.Profile;

/// <summary>One network's profile against its truth. Steps are compared among the actors that the lead names, and the rest of the truth counts as missed.</summary>
internal sealed class ProfileScore
{
    private const string Others = "others";

    public ProfileScore(TrueNetwork truth, NetworkView? profile, IReadOnlyDictionary<string, string> idOf)
    {
        Network = truth;
        Members = truth.Actors.Count(actor => profile is not null && profile.Members.Any(member => idOf.GetValueOrDefault(member.Entity.Id) == actor.Id));
        (string, string, string)[] contacts = [.. (profile?.Contacts ?? []).Select(step => (End(step.From), End(step.To), step.Phase == Analysis.Profiling.ContactPhase.Before ? "before" : "since")).Distinct()];
        (string, string, string)[] script = [.. truth.Contacts.Select(step => (step.From, step.To, step.When))];
        Contacts = Overlap.Of(contacts, script);
        Order = Agreement(contacts, script, [.. truth.Contacts.Select(step => step.Step)]);
        (string, string)[] money = [.. (profile?.Money ?? []).Where(step => step.To is not null).Select(step => (End(step.From), End(step.To)))];
        (string, string)[] path = [.. truth.Money.Select(step => (step.From, step.To))];
        Money = Overlap.Of(money, path);
        MoneyOrder = Agreement(money, path, [.. truth.Money.Select(step => step.Step)]);

        string End(EntityRef? entity) => entity is null ? Others : idOf.GetValueOrDefault(entity.Id, entity.Id);
    }

    public TrueNetwork Network { get; }

    public int Members { get; }

    public Overlap Contacts { get; }

    public (int Right, int Pairs) Order { get; }

    public Overlap Money { get; }

    public (int Right, int Pairs) MoneyOrder { get; }

    // Of every two true steps that were found, whether they stand in the true order; steps of one number have none.
    private static (int Right, int Pairs) Agreement<T>(T[] found, T[] script, int[] steps)
    {
        var placed = script.Zip(steps, (step, number) => (Number: number, Place: Array.IndexOf(found, step))).Where(step => step.Place >= 0).ToArray();
        var pairs = placed.SelectMany(first => placed.Where(second => first.Number < second.Number).Select(second => first.Place < second.Place)).ToArray();
        return (pairs.Count(isRight => isRight), pairs.Length);
    }
}

/// <summary>What was found of what there is.</summary>
internal readonly record struct Overlap(int Right, int Found, int True)
{
    public static Overlap Of<T>(T[] found, T[] script) => new(script.Count(found.Contains), found.Length, script.Length);

    public static Overlap operator +(Overlap a, Overlap b) => new(a.Right + b.Right, a.Found + b.Found, a.True + b.True);
}
