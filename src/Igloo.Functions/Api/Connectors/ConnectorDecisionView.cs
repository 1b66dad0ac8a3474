using Igloo.Functions.Api.Entities;
using Igloo.Model;

namespace Igloo.Functions.Api.Connectors;

/// <summary>A person's decision on a thing with which many have to do.</summary>
/// <param name="Verdict"><c>ties</c> (it is no super-connector), <c>tiesNobody</c> or <c>undo</c>.</param>
/// <param name="Thing">Id of the thing; never a person.</param>
/// <param name="Reason">Why, in the person's words; 500 signs at most.</param>
/// <param name="Act">Names the act: sent again with the same name, it is the same entry. Made up when not given.</param>
public sealed record ConnectorDecisionRequest(string? Verdict, string? Thing, string? Reason, string? Act);

/// <summary>An entry of the log about super-connectors.</summary>
/// <param name="Number">Position in the log, from 1.</param>
/// <param name="Verdict">What was decided.</param>
/// <param name="Thing">About what.</param>
/// <param name="InForce">Whether it is the last word on the thing and was not taken back.</param>
/// <param name="By">Who decided.</param>
/// <param name="Reason">Why, in their words.</param>
/// <param name="At">When.</param>
public sealed record ConnectorDecisionView(long Number, ConnectorVerdict Verdict, EntityRef Thing, bool InForce, string By, string Reason, DateTimeOffset At)
{
    internal static ConnectorDecisionView Of(ConnectorDecision decision, string? caption, bool inForce) => new(
        decision.Number, decision.Verdict, new EntityRef(decision.Thing.ToString(), decision.Thing.Kind, caption ?? decision.Thing.ToString()), inForce, decision.By, decision.Reason, decision.At);
}
