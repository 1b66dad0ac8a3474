using Igloo.Model;

namespace Igloo.Functions.Api.Leads;

/// <summary>A lead in the queue, made from the parts that the viewer may see.</summary>
/// <remarks><see cref="Related"/> is set when other parts are another agency's: whom to call, and nothing else.</remarks>
public sealed record LeadRow(
    string Id, int Rank, Lane Lane, double Strength, StrengthWord Word, string Headline, IReadOnlyList<string> Sources,
    IReadOnlyList<string> Rules, DateTimeOffset? Latest, string Change, int Subjects, int Evidence, RelatedView? Related);

/// <summary>A page of the queue.</summary>
/// <param name="Items">The page.</param>
/// <param name="Total">How many there are after filtering and projection.</param>
/// <param name="Shown">How many this page holds.</param>
/// <param name="Next">Continuation token of the next page, or <see langword="null"/>.</param>
/// <param name="RunId">The run that the leads are of, or <see langword="null"/> before the first.</param>
/// <param name="Related">Whom to call about leads that the viewer's own records touch and that they may not see; <see langword="null"/> when there are none.</param>
public sealed record LeadsView(IReadOnlyList<LeadRow> Items, int Total, int Shown, string? Next, string? RunId, RelatedView? Related)
{
    internal static LeadsView Of(PageView<LeadRow> page, IReadOnlyList<string> otherAgencies) =>
        new(page.Items, page.Total, page.Shown, page.Next, page.RunId, RelatedView.Of(otherAgencies));
}

/// <summary>Another agency holds related material.</summary>
/// <param name="Agencies">Which.</param>
/// <param name="Call">What to do, in words.</param>
public sealed record RelatedView(IReadOnlyList<string> Agencies, string Call)
{
    internal static RelatedView? Of(IReadOnlyList<string> agencies) =>
        agencies.Count == 0 ? null : new RelatedView(agencies, $"Another agency holds related material: call {string.Join(", ", agencies)}.");
}
