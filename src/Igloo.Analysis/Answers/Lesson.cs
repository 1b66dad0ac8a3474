using Igloo.Model;

namespace Igloo.Analysis.Answers;

/// <summary>What a set of answers is good for: whether a model that learns from them judges answers that it has not seen better than the engine does.</summary>
/// <param name="Same">Answers that say the same.</param>
/// <param name="Different">Answers that say not the same.</param>
/// <param name="EngineLoss">Mean bits by which the engine is surprised by an answer; <see langword="null"/> when there are too few.</param>
/// <param name="LearnedLoss">The same of models that have not seen the answer; <see langword="null"/> when there are too few.</param>
/// <param name="Model">Learnt from all answers; <see langword="null"/> when there are too few or it would judge no better.</param>
public sealed record Lesson(int Same, int Different, double? EngineLoss, double? LearnedLoss, SecondModel? Model)
{
    /// <summary>Answers below which nothing is learnt: on synthetic people fewer seldom judge better than the engine.</summary>
    public const int FewestAnswers = 200;

    /// <summary>Answers of either kind below which nothing is learnt.</summary>
    public const int FewestOfEach = 20;

    private const int Folds = 5;
    private const double LeastChance = 1e-6;

    /// <summary>Learns from answers, if there are enough and it helps.</summary>
    /// <param name="answered">Pairs with answers, each pair once, in any order.</param>
    /// <remarks>Pure; the same for the same answers. Each fifth is judged by a model of the other four. Time as six of <see cref="SecondModel.Learn"/>.</remarks>
    public static Lesson Of(IReadOnlyList<AnsweredPair> answered)
    {
        ArgumentNullException.ThrowIfNull(answered);
        var same = answered.Count(pair => pair.AreSame);
        var different = answered.Count - same;
        if (answered.Count < FewestAnswers || Math.Min(same, different) < FewestOfEach) return new Lesson(same, different, null, null, null);
        var (engine, learned) = Losses([.. answered.OrderBy(pair => pair.AreSame).ThenBy(pair => pair.Pair.A).ThenBy(pair => pair.Pair.B)]);
        return new Lesson(same, different, Math.Round(engine, 4), Math.Round(learned, 4), learned < engine ? SecondModel.Learn(answered) : null);
    }

    /// <summary>Bits by which an answer surprises who held a chance: 0 where it was sure and right, some twenty at most.</summary>
    /// <param name="same">The chance that both are the same, 0 to 1.</param>
    /// <param name="isSame">The answer.</param>
    public static double Surprise(double same, bool isSame) => -Math.Log2(Math.Max(LeastChance, isSame ? same : 1 - same));

    // Ids are digests, so every fifth of either answer in their order is a fair draw.
    private static (double Engine, double Learned) Losses(AnsweredPair[] answered)
    {
        double engine = 0, learned = 0;
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = SecondModel.Learn([.. answered.Where((_, i) => i % Folds != fold)]);
            for (var i = fold; i < answered.Length; i += Folds)
            {
                engine += Surprise(answered[i].Pair.Confidence, answered[i].AreSame);
                learned += Surprise(model.Judge(answered[i].Pair).Same, answered[i].AreSame);
            }
        }

        return (engine / answered.Length, learned / answered.Length);
    }
}
