using Igloo.Model;

namespace Igloo.Functions.Api.Decisions;

/// <summary>A person's decision on two mentions.</summary>
/// <param name="Kind"><c>merge</c>, <c>notSame</c> or <c>undo</c>.</param>
/// <param name="A">One mention, as ties and doubts name it: <c>record/P0</c>.</param>
/// <param name="B">The other, of the same kind.</param>
/// <param name="Reason">Why, in the person's words; 500 signs at most.</param>
/// <param name="Act">Names the act: sent again with the same name, it is the same entry. Made up when not given.</param>
public sealed record DecisionRequest(string? Kind, string? A, string? B, string? Reason, string? Act);

/// <summary>An entry of the decision log.</summary>
public sealed record DecisionView(long Number, DecisionKind Kind, string A, string B, string By, string Reason, DateTimeOffset At)
{
    internal static DecisionView Of(Decision decision) => new(
        decision.Number, decision.Kind, decision.A.ToString(), decision.B.ToString(), decision.By, decision.Reason, decision.At);
}
