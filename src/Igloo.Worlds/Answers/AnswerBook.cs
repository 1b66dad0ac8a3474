using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Igloo.Worlds.Folk;

namespace Igloo.Worlds.Answers;

/// <summary>Collects, row by row, what the case's answer will tell.</summary>
internal sealed class AnswerBook
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NewLine = "\n",
        WriteIndented = true,
        IndentSize = 1,
        Converters = { new OneLine<List<int>>(), new OneLine<IReadOnlyList<string>>(), new OneLine<RowAnswer>(), new OneLine<ContactAnswer>(), new OneLine<MoneyAnswer>() },
    };

    private readonly List<Story> _stories = [];
    private readonly Dictionary<Story, List<RowAnswer>> _evidence = [];
    private readonly Dictionary<Party, SortedDictionary<string, List<int>>> _mentions = [];

    /// <summary>Starts to follow a story and everyone in it.</summary>
    public void Follow(Story story)
    {
        _stories.Add(story);
        _evidence.Add(story, []);
        foreach (var party in story.Actors.Select(actor => actor.Party).Concat(story.Others)) _mentions.TryAdd(party, new(StringComparer.Ordinal));
    }

    /// <summary>Notes a row: to which story it belongs and whom it names.</summary>
    public void Note(string file, int row, Story? story, ReadOnlySpan<(string Role, Party? Party)> named)
    {
        if (story is not null) _evidence[story].Add(new RowAnswer(file, row));
        foreach (var (role, party) in named)
            {
            if (party is null || !_mentions.TryGetValue(party, out var mentions)) continue;
            var part = $"{file}#{role}";
            if (!mentions.TryGetValue(part, out var rows)) mentions.Add(part, rows = []);
            rows.Add(row);
        }
    }

    /// <summary>The answer, as JSON.</summary>
    public string ToJson(WorldParameters parameters, IEnumerable<(string Path, int Rows)> totals) => JsonSerializer.Serialize(
        new CaseAnswer(
            parameters.Name,
            parameters.Seed,
            totals.ToDictionary(file => file.Path, file => file.Rows),
            [.. _stories.Where(story => story.IsNetwork).Select(story => new NetworkAnswer(
                story.Id, story.Kind, story.Telling, story.Signs, Actors(story), Others(story), _evidence[story],
                [.. story.Contacts.Select(contact => new ContactAnswer(contact.Step, IdOf(contact.From), IdOf(contact.To), contact.When))],
                [.. story.Money.Select(paid => new MoneyAnswer(paid.Step, IdOf(paid.From), IdOf(paid.To)))]))],
            [.. _stories.Where(story => !story.IsNetwork).Select(story => new LookAlikeAnswer(story.Id, story.Kind, story.Telling, story.Signs, Actors(story), Others(story), _evidence[story]))],
            _mentions.OrderBy(entry => entry.Key.Id, StringComparer.Ordinal).ToDictionary(entry => entry.Key.Id, entry => Truth(entry.Key, entry.Value))),
        Json) + "\n";

    private static List<ActorAnswer> Actors(Story story) =>
    [
        .. story.Actors.Select(actor => new ActorAnswer(
            actor.Role, actor.Party.Id, [actor.Party.Name], Phones(actor.Party), Accounts(actor.Party), Plates(actor.Party))),
    ];

    private static List<string> Others(Story story) => [.. story.Others.Select(other => other.Id).Distinct().Order(StringComparer.Ordinal)];

    private static string IdOf(Party? party) => party?.Id ?? "others";

    private static PartyAnswer Truth(Party party, SortedDictionary<string, List<int>> mentions) => new(
        party.Name, (party as Person)?.Born, Phones(party), Accounts(party), Plates(party), mentions);

    private static List<string> Phones(Party party) => [.. party.Phones.Select(phone => "+" + phone.Digits)];

    private static List<string> Accounts(Party party) => party.Account is { } account ? [account] : [];

    private static List<string> Plates(Party party) => [.. party.Vehicles.Select(vehicle => vehicle.Plate)];
}
