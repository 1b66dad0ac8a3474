using System.Text.Json;
using System.Text.Json.Serialization;

namespace Igloo.Worlds;

/// <summary>What shapes an invented case. The same parameters always give the same bytes.</summary>
public sealed record WorldParameters
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        WriteIndented = true,
    };

    /// <summary>Short name of the case.</summary>
    public required string Name { get; init; }

    /// <summary>Another seed, another case.</summary>
    public required ulong Seed { get; init; }

    /// <summary>First day of the records.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Days of records, at least 30.</summary>
    public required int Days { get; init; }

    /// <summary>Residents of the region, 200 to 12,000.</summary>
    public required int People { get; init; }

    /// <summary>Planted networks; their kinds take turns.</summary>
    public required int Networks { get; init; }

    /// <summary>Harmless circles planted beside each network; their kinds take turns.</summary>
    public required int LookAlikesPerNetwork { get; init; }

    /// <summary>Rows of all files together; everyday life fills what the plots leave.</summary>
    public required int Rows { get; init; }

    /// <summary>How everyday rows are shared out among the sources.</summary>
    public NoiseShares Noise { get; init; } = new();

    /// <summary>A case of about so many rows: people grow with the rows, networks slowly.</summary>
    public static WorldParameters OfSize(int rows, ulong seed) => new()
    {
        Name = FormattableString.Invariant($"case-of-{rows}"),
        Seed = seed,
        Start = new DateOnly(2025, 3, 1),
        Days = 90,
        People = Math.Clamp(rows / 25, 480, 12_000),
        Networks = rows switch { < 50_000 => 4, < 500_000 => 8, _ => 16 },
        LookAlikesPerNetwork = 5,
        Rows = rows,
        Noise = rows < 50_000 ? new() : new() { Encounters = 1, Tips = 1 },
    };

    /// <summary>Reads a parameter file.</summary>
    /// <exception cref="JsonException">The text is no parameter file; the message says where.</exception>
    /// <exception cref="ArgumentException">A parameter is out of its range.</exception>
    public static WorldParameters Parse(string json)
    {
        var parameters = JsonSerializer.Deserialize<WorldParameters>(json, Json) ?? throw new JsonException("the parameter file is empty");
        parameters.Check();
        return parameters;
    }

    internal void Check()
    {
        Within(Days, 30, 400, nameof(Days));
        Within(People, 200, 12_000, nameof(People));
        Within(Networks, 0, 100, nameof(Networks));
        Within(LookAlikesPerNetwork, 0, 10, nameof(LookAlikesPerNetwork));
        Within(Rows, 1_000, 10_000_000, nameof(Rows));
    }

    private static void Within(int value, int least, int most, string name)
    {
        if (value < least || value > most) throw new ArgumentOutOfRangeException(name, value, $"{name} must be {least} to {most}");
    }
}

/// <summary>Parts of everyday rows per source; only their ratio matters.</summary>
public sealed record NoiseShares
{
    /// <summary>Calls and texts.</summary>
    public int Calls { get; init; } = 46;

    /// <summary>Plate reads.</summary>
    public int PlateReads { get; init; } = 32;

    /// <summary>Payments.</summary>
    public int Payments { get; init; } = 9;

    /// <summary>Bus bookings.</summary>
    public int Bookings { get; init; } = 6;

    /// <summary>Rows of encounters.</summary>
    public int Encounters { get; init; } = 5;

    /// <summary>Tips.</summary>
    public int Tips { get; init; } = 2;
}
