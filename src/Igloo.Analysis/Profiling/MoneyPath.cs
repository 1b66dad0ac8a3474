using Igloo.Analysis.Detecting;
using Igloo.Model;

namespace Igloo.Analysis.Profiling;

/// <summary>Who pays whom, from outside inwards.</summary>
internal sealed class MoneyPath(Cast cast, IReadOnlyList<Movement> movements)
{
    public IReadOnlyList<MoneyStep> Of(IReadOnlyList<(CaseEvent Payment, int From, int To)> payments)
    {
        var pairs = payments.GroupBy(payment => (payment.From, payment.To)).ToArray();
        var depths = Depths([.. pairs.Select(pair => pair.Key)]);
        return
        [
            .. pairs.Select(pair => StepOf(pair.Key, depths[pair.Key.From], [.. pair.Select(payment => payment.Payment)]))
                .OrderBy(step => step.Depth).ThenByDescending(step => step.Payments).ThenBy(step => step.From).ThenBy(step => step.To),
        ];
    }

    private MoneyStep StepOf((int From, int To) pair, int depth, CaseEvent[] payments)
    {
        var currencies = payments.Select(payment => payment.Currency).Distinct().ToArray();
        var isOneMoney = currencies.Length == 1 && payments.All(payment => payment.Amount is not null);
        var hours = payments.Where(payment => payment.Start is not null)
            .Select(payment => Movement.Nearest(movements, payment.Start!.Value, TimeSpan.MaxValue)?.DistanceTo(payment.Start!.Value).TotalHours)
            .OfType<double>().ToArray();
        return new MoneyStep(
            cast.EntityOf(pair.From), cast.EntityOf(pair.To), depth, payments.Length,
            isOneMoney ? payments.Sum(payment => payment.Amount) : null, isOneMoney ? currencies[0] : null,
            isOneMoney ? (decimal)Middle.Of(payments.Select(payment => (double)payment.Amount!.Value)) : null,
            hours.Length == 0 ? null : Math.Round(Middle.Of(hours), 1),
            [.. payments.Select(payment => payment.Record).Distinct().Order().Take(NetworkProfiler.MostRecords)]);
    }

    // Money that nobody of the network was paid begins with its payer.
    private static Dictionary<int, int> Depths((int From, int To)[] pairs)
    {
        var depths = new Dictionary<int, int> { [Cast.Outside] = 0 };
        foreach (var payer in pairs.Select(pair => pair.From).Except(pairs.Select(pair => pair.To))) depths[payer] = 0;
        for (var grew = true; grew;)
        {
            grew = false;
            foreach (var (from, to) in pairs)
                if (depths.TryGetValue(from, out var depth) && (!depths.TryGetValue(to, out var known) || known > depth + 1))
                {
                    depths[to] = depth + 1;
                    grew = true;
                }
        }

        foreach (var (from, _) in pairs) depths.TryAdd(from, 0); // a ring that nobody pays into begins anywhere
        return depths;
    }
}
