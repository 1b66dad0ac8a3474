using Igloo.Functions.Api.Records;
using Igloo.Model;

namespace Igloo.Functions.Api.Leads;

/// <summary>A lead with its reasons and evidence rows.</summary>
/// <remarks><see cref="Hidden"/> counts findings that rest on records which the viewer may not see.</remarks>
public sealed record LeadView(
    string Id, int Rank, Lane Lane, double Strength, StrengthWord Word, string Headline, IReadOnlyList<string> Sources,
    IReadOnlyList<string> Rules, DateTimeOffset? Latest, string Change, int Subjects, int Evidence, RelatedView? Related,
    string Caution, long Points, IReadOnlyList<StepView> Waterfall, IReadOnlyList<FindingView> Findings, IReadOnlyList<SubjectView> People,
    IReadOnlyList<string> Innocent, IReadOnlyList<string> Missing, IReadOnlyList<EvidenceView> Rows, int Hidden);

/// <summary>One step of the score; the steps sum to the points, in millionths.</summary>
public sealed record StepView(string Label, long Points, IReadOnlyList<string> Findings);

/// <summary>What a rule saw.</summary>
public sealed record FindingView(
    string Id, string Rule, int Version, string Title, string Why, string Because, string Innocent, double Measured, double Baseline,
    double Strength, DateTimeOffset? From, DateTimeOffset? To, IReadOnlyDictionary<string, double> Parameters, IReadOnlyList<string> Evidence);

/// <summary>Whom or what a lead is about. People without an actor role are protected: shown without a name.</summary>
public sealed record SubjectView(string Id, EntityKind Kind, ActorRole Role, string Caption, bool IsActor, bool Protected);
