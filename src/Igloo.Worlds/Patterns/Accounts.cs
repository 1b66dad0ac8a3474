using Igloo.Worlds.Chance;
using Igloo.Worlds.Files;

namespace Igloo.Worlds.Patterns;

/// <summary>Accounts and whom they pay: some closed and opened anew elsewhere, beside tenants who move into a flat that became free and siblings who pay for the same parents.</summary>
internal sealed class Accounts(PatternParameters world, Dice dice, RowFile file, List<Planted> planted)
{
    private const int Street = 12; // payees of one neighbourhood: landlord, school, grocer
    private readonly int _payees = Math.Max(120, world.People / 15);
    private readonly List<(DateTime At, string From, string To)> _transfers = [];
    private int _accounts;

    public void Live()
    {
        for (var i = 0; i < world.People / 4; i++) Pay(NewAccount(), Payees(), 0, world.Days);
        for (var i = 0; i < world.Plants; i++)
        {
            TakeOver();
            Tenant();
            Sibling();
        }

        foreach (var (at, from, to) in _transfers.OrderBy(paid => paid.At).ThenBy(paid => paid.From, StringComparer.Ordinal).ThenBy(paid => paid.To, StringComparer.Ordinal))
            file.Append([from, to, Cell.Money(dice.Between(5, 600)), "USD", Cell.Time(at, "yyyy-MM-ddTHH:mm:ssZ")]);
    }

    /// <summary>An account pays no more; days later another pays most of the same, neighbourhood and own people alike.</summary>
    private void TakeOver()
    {
        var payees = Payees();
        Follow("account takeover", null, payees, [.. payees.Where(_ => !dice.InHundred(15)), dice.Below(_payees)]);
    }

    /// <summary>Another moves into the flat: the same landlord and shops, other people of their own.</summary>
    private void Tenant()
    {
        var payees = Payees();
        Follow("tenant", "account takeover", payees, [.. Near(payees), .. Far(Payees())]);
    }

    /// <summary>A sibling elsewhere begins to pay for the same parents when the other no longer can.</summary>
    private void Sibling()
    {
        var payees = Payees();
        Follow("sibling", "account takeover", payees, [.. Payees(), .. Far(payees).Take(2)]);
    }

    private void Follow(string kind, string? resembles, int[] payees, int[] afterwards)
    {
        var (before, after, ends) = (NewAccount(), NewAccount(), dice.Between(world.Days / 3, world.Days * 2 / 3));
        Pay(before, payees, 0, ends);
        Pay(after, afterwards, ends + dice.Between(1, 5), world.Days);
        planted.Add(new Planted(kind, resembles, [before, after]));
    }

    // Some of one's neighbourhood, and people of one's own anywhere.
    private int[] Payees()
    {
        var first = dice.Below(_payees / Street) * Street;
        return [.. dice.Draw([.. Enumerable.Range(first, Street)], dice.Between(3, 6)), .. Enumerable.Range(0, dice.Between(3, 5)).Select(_ => dice.Below(_payees))];
    }

    private static IEnumerable<int> Near(int[] payees) => payees.Where(payee => payee / Street == payees[0] / Street);

    private static IEnumerable<int> Far(int[] payees) => payees.Where(payee => payee / Street != payees[0] / Street);

    private void Pay(string account, int[] payees, int from, int until)
    {
        for (var day = from; day < until; day++)
            if (dice.InHundred(60))
                _transfers.Add((dice.Moment(world.Start.AddDays(day), 7, 22), account, FormattableString.Invariant($"PAYEE{(dice.InHundred(8) ? dice.Below(_payees) : dice.Pick(payees)):00000}")));
    }

    private string NewAccount() => FormattableString.Invariant($"GIRO{_accounts++:0000000}");
}
