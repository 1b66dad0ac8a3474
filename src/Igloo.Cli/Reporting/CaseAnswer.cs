using System.Text.Json;

namespace Igloo.Cli.Reporting;

/// <summary>The known answer of an invented case, as far as the demo compares it.</summary>
internal sealed record CaseAnswer(IReadOnlyList<PlantedNetwork> Networks, IReadOnlyList<LookAlike> LookAlikes)
{
    private static readonly JsonSerializerOptions Style = new(JsonSerializerDefaults.Web);

    public static CaseAnswer Read(string path) =>
        JsonSerializer.Deserialize<CaseAnswer>(File.ReadAllText(path), Style)
        ?? throw new InvalidDataException($"{path} is empty; expected the answer of an invented case.");
}

/// <summary>A network that was planted.</summary>
internal sealed record PlantedNetwork(string Id, string Name, IReadOnlyList<CaseActor> Actors);

/// <summary>Something benign that resembles a network.</summary>
internal sealed record LookAlike(string Id, string Kind, IReadOnlyList<CaseActor> Actors);

/// <summary>Somebody with a part in it, and the identifiers that they use.</summary>
internal sealed record CaseActor(string Role, IReadOnlyList<string> Names, IReadOnlyList<string> Phones, IReadOnlyList<string> Accounts, IReadOnlyList<string> Plates)
{
    public IEnumerable<string> Identifiers => Phones.Concat(Accounts).Concat(Plates);
}
