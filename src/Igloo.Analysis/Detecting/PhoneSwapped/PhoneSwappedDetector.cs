using System.Globalization;
using Igloo.Analysis.Correlating;
using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Detecting.PhoneSwapped;

/// <summary>C01: one phone falls silent and another goes on as it did.</summary>
/// <remarks>As <see cref="Correlating.Takeovers"/>, over the calls of the case. Both phones are context: a swap is no offence, and a person accepts that two numbers are one.</remarks>
internal sealed class PhoneSwappedDetector : RuleDetector
{
    public override Rule Rule { get; } = new()
    {
        Id = "C01",
        Version = 2,
        Family = RuleFamily.Calls,
        Title = "Phone swapped",
        Why = "Phones are changed to leave a trail behind, while those who are called stay the same.",
        Innocent = "People buy new phones and change their number, and a relative's first phone rings the same family.",
        Source = "own: practice of covert groups",
        Needs = [EventKind.Call],
        Severity = 1,
        Lane = Lane.Lead,
        Scope = new Scope(ScopeKind.Global),
        Parameters =
        [
            new("falseAccepts", 0.01, "part of the matches", 0.0001, 0.2, "own: one in a hundred"),
            new("longestBreak", 14, "days", 1, 90, "own: longer, and other things have changed too"),
            new("silence", 7, "days", 1, 60, "own: a week without a call has ended or not begun"),
            new("calls", 5, "calls of each phone", 2, 1000, "own: how little a short history tells, the evidence itself says"),
        ],
    };

    /// <summary>How the parameters say that swaps are sought.</summary>
    public static TakeoverOptions OptionsOf(RuleParameters parameters) => new()
    {
        FalseAcceptRate = parameters["falseAccepts"],
        LongestBreak = (long)parameters.Days("longestBreak").TotalSeconds,
        Silence = (long)parameters.Days("silence").TotalSeconds,
        Least = parameters.Count("calls"),
    };

    protected override IEnumerable<Draft> Look(EntityGraph graph, RuleParameters parameters, DetectionContext context) =>
        from found in context.Correlations ?? CaseCorrelations.Takeovers(graph, EntityKind.Phone, OptionsOf(parameters))
        where found is { Kind: CorrelationKind.Takeover, IsAccepted: true } && found.Entities[0].Kind == EntityKind.Phone
        select Tell(graph, found, parameters);

    private static Draft Tell(EntityGraph graph, Correlation found, RuleParameters parameters) => new()
    {
        Subjects = found.Entities.Select(phone => new Subject(phone, ActorRole.Unknown)),
        Evidence = found.Records.Select(graph.EventOf).OfType<CaseEvent>(),
        Measured = Grade.Quantised(found.Score),
        Baseline = parameters["falseAccepts"],
        Strength = Grade.Of(found.Score, 0.5, 1),
        Because = string.Create(CultureInfo.InvariantCulture,
            $"One phone fell silent and {Math.Max(1, (int)(found.To - found.From).TotalDays)} days later another began to deal with the same people: likeness {found.Score:0.00}, which chance reaches {found.Chance:0.####} of the time."),
        Missing = "The device number (IMEI) of both phones would tell whether it is one device.",
    };
}
