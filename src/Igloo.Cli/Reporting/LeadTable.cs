using Igloo.Cli.Local;
using Igloo.Functions.Api;
using Igloo.Functions.Api.Leads;
using Igloo.Model;
using Spectre.Console;

namespace Igloo.Cli.Reporting;

/// <summary>The first leads as a table.</summary>
internal static class LeadTable
{
    public static async Task PrintAsync(IglooClient client, int top, CancellationToken cancellation)
    {
        var page = await client.GetAsync<PageView<LeadRow>>($"leads?pageSize={top}", cancellation);
        var table = new Table().Border(TableBorder.Rounded).AddColumns("#", "Strength", "Lead", "Sources", "Latest");
        foreach (var lead in page.Items)
            table.AddRow(
                new Text(lead.Rank.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                new Markup(lead.Lane == Lane.LifeSafety ? "[red]life safety[/]" : $"{lead.Word.ToString().ToLowerInvariant()} {lead.Strength * 100:0}"),
                new Text($"{lead.Headline}\n{lead.Id} · rules {string.Join(", ", lead.Rules)}"),
                new Text(lead.Sources.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                new Text(lead.Latest?.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "unknown"));
        AnsiConsole.Write(table);
        AnsiConsole.MarkupLine($"Showing {page.Shown} of {page.Total} leads of medium strength and up. [grey]{Markup.Escape(Lead.Caution)}[/]");
    }
}
