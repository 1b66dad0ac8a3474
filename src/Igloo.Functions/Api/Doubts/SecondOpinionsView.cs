using System.Globalization;
using Igloo.Analysis.Answers;
using Igloo.Model;

namespace Igloo.Functions.Api.Doubts;

/// <summary>What the answers so far teach about the doubts.</summary>
/// <param name="Same">Answers that say the same.</param>
/// <param name="Different">Answers that say not the same.</param>
/// <param name="EngineLoss">Mean bits by which the engine is surprised by an answer; <see langword="null"/> when there are too few.</param>
/// <param name="LearnedLoss">The same of a model that has not seen the answer.</param>
/// <param name="Reason">Why there are no opinions; <see langword="null"/> when there are.</param>
/// <param name="Opinions">One for each doubt that the viewer may see, the one whose answer is expected to change most first.</param>
public sealed record SecondOpinionsView(int Same, int Different, double? EngineLoss, double? LearnedLoss, string? Reason, IReadOnlyList<SecondOpinionView> Opinions)
{
    internal static SecondOpinionsView Of(Lesson lesson, Doubt[] doubts) =>
        new(lesson.Same, lesson.Different, lesson.EngineLoss, lesson.LearnedLoss, ReasonOf(lesson), lesson.Model is { } model ? InOrder(model, doubts) : []);

    private static string? ReasonOf(Lesson lesson)
    {
        if (lesson.Model is not null) return null;
        return lesson.LearnedLoss is null
            ? string.Create(CultureInfo.InvariantCulture, $"{lesson.Same + lesson.Different} answers count in this run; from {Lesson.FewestAnswers}, with {Lesson.FewestOfEach} of either kind, something can be learnt.")
            : "A model that learns from the answers judges those that it has not seen no better than the run does.";
    }

    // By content where the change is the same, so that the order stays.
    private static SecondOpinionView[] InOrder(SecondModel model, Doubt[] doubts) =>
        [.. doubts.Select(doubt => SecondOpinionView.Of(doubt, model.Judge(doubt.Pair))).OrderByDescending(opinion => opinion.Change).ThenBy(opinion => opinion.A, StringComparer.Ordinal).ThenBy(opinion => opinion.B, StringComparer.Ordinal)];
}

/// <summary>A second opinion on a doubt; its bits sum to the log2 of its odds, but for rounding.</summary>
/// <param name="A">The first mention of the doubt's pair.</param>
/// <param name="B">The second.</param>
/// <param name="Same">Probability, 0 to 1, that people would answer that they are the same, judged on these two records.</param>
/// <param name="Change">Pairs of records that an answer is expected to change.</param>
/// <param name="Start">Bits before looking.</param>
/// <param name="Household">Bits for what two of one household would explain as well.</param>
/// <param name="Fields">Bits for each field compared.</param>
public sealed record SecondOpinionView(string A, string B, double Same, double Change, double Start, double Household, IReadOnlyList<FieldOpinionView> Fields)
{
    internal static SecondOpinionView Of(Doubt doubt, SecondOpinion opinion) => new(
        doubt.Pair.A.ToString(), doubt.Pair.B.ToString(), opinion.Same, ChangeOf(doubt, opinion), opinion.Start, opinion.Household,
        [.. opinion.Fields.Select(field => new FieldOpinionView(field.Type.Name(), field.Bits))]);

    // A doubt's change is its chance to be wrong, at least one in fifty, times the pairs that hang on it.
    private static double ChangeOf(Doubt doubt, SecondOpinion opinion) => Math.Round(doubt.Change / Wrong(doubt, doubt.Confidence) * Wrong(doubt, opinion.Same), 3);

    private static double Wrong(Doubt doubt, double same) => doubt.AreJoined ? 1 - same : same;
}

/// <summary>What one field adds to a second opinion.</summary>
/// <param name="Type">Published name of the type.</param>
/// <param name="Bits">Log2 of odds: positive for the same, negative against.</param>
public sealed record FieldOpinionView(string Type, double Bits);
