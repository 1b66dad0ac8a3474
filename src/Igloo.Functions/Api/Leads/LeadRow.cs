using Igloo.Model;

namespace Igloo.Functions.Api.Leads;

/// <summary>A lead in the queue, made from the parts that the viewer may see.</summary>
/// <remarks><see cref="Related"/> is set when other parts are another agency's: whom to call, and nothing else.</remarks>
public sealed record LeadRow(
    string Id, int Rank, Lane Lane, double Strength, StrengthWord Word, string Headline, IReadOnlyList<string> Sources,
    IReadOnlyList<string> Rules, DateTimeOffset? Latest, string Change, int Subjects, int Evidence, RelatedView? Related);

/// <summary>Another agency holds related material.</summary>
/// <param name="Agencies">Which.</param>
/// <param name="Call">What to do, in words.</param>
public sealed record RelatedView(IReadOnlyList<string> Agencies, string Call)
{
    internal static RelatedView? Of(IReadOnlyList<string> agencies) =>
        agencies.Count == 0 ? null : new RelatedView(agencies, $"Another agency holds related material: call {string.Join(", ", agencies)}.");
}
