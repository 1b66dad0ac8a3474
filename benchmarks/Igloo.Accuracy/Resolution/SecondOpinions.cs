using System.Globalization;
using Igloo.Analysis.Answers;
using Igloo.Analysis.Resolving;
using Igloo.Model;

namespace Igloo.Accuracy.Resolution;

/// <summary>How much a model that learns from answers judges pairs in doubt better than the engine: answers are the truth of pairs drawn by chance.</summary>
internal static class SecondOpinions
{
    /// <summary>log2 of the odds within which one of two answers has a chance of one in fifty: what is in doubt.</summary>
    private const double Doubtful = 5.6;

    /// <summary>People up to which a set is judged.</summary>
    public const int MostPeople = 100_000;

    private const int Draws = 10;
    private const int Asked = 5_000;

    private static readonly int[] Answers = [200, 500, 1_000];

    public static IEnumerable<string> Lines(LabelledSet set, string path)
    {
        var pairs = InDoubt(set, path);
        if (pairs.Length < Answers[^1] + Asked) yield break;
        foreach (var answers in Answers)
        {
            var draws = Enumerable.Range(1, Draws).Select(seed => Judged.Of(Shuffled(pairs, seed), answers)).ToList();
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"| {set.Name} | {pairs.Length:N0} | {answers:N0} | {draws.Count(draw => draw.IsUsed)} of {Draws} | {draws.Average(draw => draw.Engine.Area):0.000} | {draws.Average(draw => draw.Learned.Area):0.000} | {draws.Average(draw => draw.Engine.Loss):0.000} | {draws.Average(draw => draw.Learned.Loss):0.000} |");
        }
    }

    private static AnsweredPair[] InDoubt(LabelledSet set, string path)
    {
        var types = set.Types.Split(',').Select(column => column.Split('=')).ToDictionary(column => column[0], column => FieldTypes.All.Single(type => type.Name() == column[1]), StringComparer.Ordinal);
        var (table, truth) = (new RecordTable(types.Values), new List<string>());
        foreach (var row in CsvRows.Read(path))
        {
            table.AddRow();
            foreach (var (column, type) in types) table.Set(type, row.GetValueOrDefault(column, ""));
            truth.Add(row[LabelledSet.Truth]);
        }

        var resolution = Resolver.Resolve(table);
        return [.. resolution.WeighedPairs
            .Where(pair => Math.Abs(pair.Log2Odds) <= Doubtful)
            .Select(pair => (A: Math.Min(pair.A, pair.B), B: Math.Max(pair.A, pair.B)))
            .Order()
            .Select(pair => new AnsweredPair(Scored(pair.A, pair.B, resolution.Explain(pair.A, pair.B)), truth[pair.A] == truth[pair.B]))];
    }

    private static ScoredPair Scored(int a, int b, PairExplanation why) => new(IdOf(a), IdOf(b), why.Met ?? "", why.Prior, why.Household, why.Fields);

    private static MentionId IdOf(int row) => new(new RecordId((UInt128)row), Role.Subject, EntityKind.Person);

    private static AnsweredPair[] Shuffled(AnsweredPair[] pairs, int seed)
    {
        var shuffled = pairs.ToArray();
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }

    private sealed record Judged(bool IsUsed, Judgement Engine, Judgement Learned)
    {
        public static Judged Of(AnsweredPair[] pairs, int answers)
        {
            var (answered, asked) = (pairs[..answers], pairs[answers..(answers + Asked)]);
            var model = SecondModel.Learn(answered);
            return new Judged(
                Lesson.Of(answered).Model is not null, Judgement.Of([.. asked.Select(pair => (pair.Pair.Confidence, pair.AreSame))]), Judgement.Of([.. asked.Select(pair => (model.Judge(pair.Pair).Same, pair.AreSame))]));
        }
    }

    /// <summary>How well chances fit answers: the area under the receiver's curve, and the mean bits by which an answer surprises.</summary>
    private readonly record struct Judgement(double Area, double Loss)
    {
        public static Judgement Of((double Chance, bool IsSame)[] judged) =>
            new(AreaOf([.. judged.OrderBy(pair => pair.Chance)]), judged.Average(pair => Lesson.Surprise(pair.Chance, pair.IsSame)));

        private static double AreaOf((double Chance, bool IsSame)[] ascending)
        {
            double ranks = 0, same = 0;
            for (var i = 0; i < ascending.Length; i++)
                if (ascending[i].IsSame) (ranks, same) = (ranks + i + 1, same + 1);
            return (ranks - (same * (same + 1) / 2)) / (same * (ascending.Length - same));
        }
    }
}
