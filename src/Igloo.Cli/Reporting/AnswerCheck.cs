using Igloo.Cli.Local;
using Igloo.Functions.Api.Entities;
using Igloo.Functions.Api.Leads;
using Spectre.Console;

namespace Igloo.Cli.Reporting;

/// <summary>Compares the leads at or above the line with the known answer of an invented case.</summary>
internal static class AnswerCheck
{
    /// <summary>Prints the comparison.</summary>
    /// <returns>Whether every planted network has a lead and no look-alike has one.</returns>
    public static async Task<bool> PrintAsync(IglooClient client, CaseAnswer answer, CancellationToken cancellation)
    {
        var leads = await LeadsByIdentifierAsync(client, cancellation);
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Planted network", "Lead");
        foreach (var network in answer.Networks)
            table.AddRow(new Text($"{network.Id} {network.Name}"), new Text(Describe(leads, network.Actors)));
        AnsiConsole.Write(table);

        var missed = answer.Networks.Where(network => Matching(leads, network.Actors).Count == 0).Select(network => network.Id).ToList();
        var mistaken = answer.LookAlikes.Where(lookAlike => Matching(leads, lookAlike.Actors).Count > 0).Select(lookAlike => $"{lookAlike.Id} {lookAlike.Kind}").ToList();
        AnsiConsole.MarkupLine($"{answer.Networks.Count - missed.Count} of {answer.Networks.Count} planted networks are among the leads; "
            + $"{answer.LookAlikes.Count - mistaken.Count} of {answer.LookAlikes.Count} look-alikes are below the line.");
        if (missed.Count > 0) AnsiConsole.MarkupLine($"[red]Missed: {string.Join(", ", missed)}[/]");
        if (mistaken.Count > 0) AnsiConsole.MarkupLine($"[red]Look-alikes above the line: {Markup.Escape(string.Join(", ", mistaken))}[/]");
        return missed.Count == 0 && mistaken.Count == 0;
    }

    private static async Task<ILookup<string, LeadRow>> LeadsByIdentifierAsync(IglooClient client, CancellationToken cancellation)
    {
        var found = new List<(string Identifier, LeadRow Lead)>();
        foreach (var lead in await client.ListAsync<LeadRow>("leads", cancellation))
        {
            var view = await client.GetAsync<LeadView>($"leads/{lead.Id}", cancellation);
            foreach (var subject in view.People.Where(subject => subject.IsActor))
            {
                var entity = await client.GetAsync<EntityView>($"entities/{subject.Id}", cancellation);
                found.AddRange(entity.Attributes.Select(attribute => (attribute.Value, lead)));
            }
        }

        return found.ToLookup(pair => pair.Identifier, pair => pair.Lead, StringComparer.Ordinal);
    }

    private static IReadOnlyList<LeadRow> Matching(ILookup<string, LeadRow> leads, IEnumerable<CaseActor> actors) =>
        [.. actors.SelectMany(actor => actor.Identifiers).SelectMany(identifier => leads[identifier]).DistinctBy(lead => lead.Id).OrderBy(lead => lead.Rank)];

    private static string Describe(ILookup<string, LeadRow> leads, IEnumerable<CaseActor> actors)
    {
        var matching = Matching(leads, actors);
        return matching.Count == 0 ? "none" : string.Join("\n", matching.Select(lead => $"#{lead.Rank} {lead.Id} ({string.Join(", ", lead.Rules)})"));
    }
}
