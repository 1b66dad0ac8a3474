using System.Globalization;
using Igloo.Worlds.Chance;
using Igloo.Worlds.Files;

namespace Igloo.Worlds.Patterns;

/// <summary>Payments and checks of travellers: fees that are collected and journeys paid leg by leg, beside rent, wages, dealers and parents who pay by the month.</summary>
internal sealed class Money
{
    private const string Moment = "yyyy-MM-ddTHH:mm:ssZ";

    private static readonly string[] Posts = ["North Gate", "Mill Bridge", "Quarry Road", "Old Ferry", "Pine Pass", "Salt Flats", "West Station", "Lake Road"];
    private readonly PatternParameters _world;
    private readonly Dice _dice;
    private readonly List<Planted> _planted;
    private readonly HashSet<string> _names = [];
    private readonly List<(DateTime At, string From, string To, int Amount)> _payments = [];
    private readonly List<(DateTime At, string Traveller, int? Fee)> _checks = [];
    private int _accounts;

    public Money(PatternParameters world, Dice dice, List<Planted> planted) => (_world, _dice, _planted) = (world, dice, planted);

    public void Live()
    {
        var shops = Enumerable.Range(0, Math.Max(20, _world.People / 40)).Select(_ => NewAccount()).ToArray();
        for (var i = 0; i < _world.People / 2; i++) Household(shops);
        for (var i = 0; i < _world.People / 2; i++) Traveller();
        for (var i = 0; i < _world.Plants; i++)
        {
            Collector();
            Landlord();
            Dealer();
            PaidByLegs();
            WeeklyWage();
            MonthlyMoney();
        }

        for (var i = 0; i < Math.Max(1, _world.Plants / 10); i++) Payday();
    }

    public void Write(RowFile payments, RowFile checks)
    {
        foreach (var (at, from, to, amount) in _payments.OrderBy(paid => paid.At).ThenBy(paid => paid.From, StringComparer.Ordinal).ThenBy(paid => paid.To, StringComparer.Ordinal))
            payments.Append([from, to, Cell.Money(amount), "USD", Cell.Time(at, Moment)]);
        foreach (var (at, traveller, fee) in _checks.OrderBy(check => check.At).ThenBy(check => check.Traveller, StringComparer.Ordinal))
            checks.Append([traveller, _dice.Pick(Posts), Cell.Time(at, Moment), fee?.ToString(CultureInfo.InvariantCulture)]);
    }

    /// <summary>Shopping for odd sums, now and then a larger round one, and some who send the same sum home again and again.</summary>
    private void Household(string[] shops)
    {
        var account = NewAccount();
        for (var i = _dice.Between(2, 10); i > 0; i--) Pay(account, _dice.Pick(shops), _dice.Between(5, 400), AnyTime());
        if (_dice.InHundred(15)) Pay(account, NewAccount(), 10 * _dice.Between(100, 900), AnyTime());
        if (!_dice.InHundred(30)) return;
        var (home, sum) = (NewAccount(), 50 * _dice.Between(2, 12));
        for (var i = _dice.Between(2, 6); i > 0; i--) Pay(account, home, sum, AnyTime());
    }

    /// <summary>Checked one to six times; one in twenty tells what the journey cost.</summary>
    private void Traveller()
    {
        var traveller = NewName();
        int? fee = _dice.InHundred(5) ? NewFee() : null;
        for (var i = _dice.Between(1, 6); i > 0; i--) Check(traveller, AnyTime(), fee);
    }

    /// <summary>One account takes the fees of several journeys, each at its own price, within a day of the check at which the traveller tells it.</summary>
    private void Collector()
    {
        var collector = NewAccount();
        string[] travellers = [.. Enumerable.Range(0, _dice.Between(6, 9)).Select(_ => NewName())];
        foreach (var traveller in travellers)
        {
            var (fee, told) = (NewFee(), AnyTime());
            Check(traveller, told, fee);
            Pay(NewAccount(), collector, _dice.InHundred(85) ? fee : fee - (fee / 100), told.AddMinutes(_dice.Between(-1_200, 1_200)));
        }

        _planted.Add(new Planted("fee match", null, [collector, .. travellers]));
    }

    /// <summary>Ten tenants pay one rent at the turn of the month; some travellers happen to state just that sum.</summary>
    private void Landlord()
    {
        var (landlord, rent) = (NewAccount(), NewFee());
        string[] travellers = [.. Enumerable.Range(0, 5).Select(_ => NewName())];
        foreach (var tenant in Enumerable.Range(0, 10).Select(_ => NewAccount()))
            foreach (var day in MonthStarts()) Pay(tenant, landlord, rent, Day(day + _dice.Below(3)));
        foreach (var traveller in travellers) Check(traveller, AnyTime(), rent);
        _planted.Add(new Planted("rent", "fee match", [landlord, .. travellers]));
    }

    /// <summary>A dealer of used cars: large round sums, each its own, at any time.</summary>
    private void Dealer()
    {
        var dealer = NewAccount();
        for (var i = _dice.Between(8, 15); i > 0; i--) Pay(NewAccount(), dealer, NewFee(), AnyTime());
        _planted.Add(new Planted("dealer", "fee match", [dealer]));
    }

    /// <summary>A relative pays a part within hours each time that the traveller has come a leg further.</summary>
    private void PaidByLegs()
    {
        var (traveller, relative, guide) = (NewName(), NewAccount(), NewAccount());
        foreach (var day in _dice.Draw([.. Enumerable.Range(0, _world.Days - 1)], _dice.Between(6, 8)))
        {
            var arrives = Day(day);
            Check(traveller, arrives, null);
            Pay(relative, guide, 50 * _dice.Between(10, 40), arrives.AddMinutes(_dice.Between(20, 180)));
        }

        _planted.Add(new Planted("milestones", null, [relative, guide, traveller]));
    }

    /// <summary>Paid each Friday afternoon, and checked on the coach home that same afternoon.</summary>
    private void WeeklyWage()
    {
        var (worker, firm, account) = (NewName(), NewAccount(), NewAccount());
        for (var day = 4; day < _world.Days; day += 7)
        {
            Check(worker, Start(day).AddMinutes((15 * 60) + _dice.Below(60)), null);
            Pay(firm, account, 650, Start(day).AddMinutes((17 * 60) + _dice.Below(60)));
        }

        _planted.Add(new Planted("weekly wage", "milestones", [firm, account, worker]));
    }

    /// <summary>Parents send the same sum at the turn of the month and in its middle, while the student travels when it suits.</summary>
    private void MonthlyMoney()
    {
        var (student, parents, account) = (NewName(), NewAccount(), NewAccount());
        foreach (var day in MonthStarts())
        {
            Pay(parents, account, 400, Day(day));
            Pay(parents, account, 400, Day(Math.Min(_world.Days - 1, day + 14)));
        }

        for (var i = _dice.Between(6, 8); i > 0; i--) Check(student, AnyTime(), null);
        _planted.Add(new Planted("monthly money", "milestones", [parents, account, student]));
    }

    /// <summary>A firm pays all of its people on one morning twice a month, and half of them travel that very morning.</summary>
    private void Payday()
    {
        var firm = NewAccount();
        string[] people = [.. Enumerable.Range(0, 40).Select(_ => NewName())];
        foreach (var person in people)
        {
            var account = NewAccount();
            Check(person, AnyTime(), null);
            foreach (var day in MonthStarts().SelectMany(first => new[] { first, Math.Min(_world.Days - 1, first + 14) }))
            {
                if (_dice.InHundred(50)) Check(person, Start(day).AddMinutes((7 * 60) + _dice.Below(60)), null);
                Pay(firm, account, 1_300, Start(day).AddMinutes((9 * 60) + _dice.Below(30)));
            }
        }

        _planted.Add(new Planted("payday", "milestones", [firm, .. people]));
    }

    // Every thirty days, so that a world of thirty days has one as well.
    private IEnumerable<int> MonthStarts() => Enumerable.Range(0, _world.Days).Where(day => day % 30 == 9);

    private int NewFee() => 10 * _dice.Between(200, 900);

    private DateTime AnyTime() => Day(_dice.Below(_world.Days));

    private DateTime Day(int day) => _dice.Moment(_world.Start.AddDays(day), 6, 22);

    private DateTime Start(int day) => _world.Start.AddDays(day).ToDateTime(TimeOnly.MinValue);

    private void Pay(string from, string to, int amount, DateTime at) => _payments.Add((at, from, to, amount));

    private void Check(string traveller, DateTime at, int? fee) => _checks.Add((at, traveller, fee));

    private string NewAccount() => FormattableString.Invariant($"ACC{_accounts++:0000000}");

    private string NewName()
    {
        var name = Names.Of(_dice);
        while (!_names.Add(name)) name = Names.Of(_dice);
        return name;
    }
}
