using Igloo.Ingest.Mapping;
using Igloo.Model;

namespace Igloo.Ingest;

/// <summary>What a column of a file stands for.</summary>
public sealed record MappedColumn
{
    /// <summary>Its header, as in the file; the second of two alike is <c>name (2)</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What its values are; <see langword="null"/> when ignored or refused.</summary>
    public FieldType? Type { get; init; }

    /// <summary>Whose values they are.</summary>
    public Role Role { get; init; } = Role.Subject;

    /// <summary>0 to 1, in hundredths: how sure the guess is; 1 when a person said so.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>What is done with it.</summary>
    public ColumnDecision Decision { get; init; } = ColumnDecision.Accepted;

    /// <summary>Whether phones are the ids of an anonymised set, not telephone numbers.</summary>
    public bool IsOpaque { get; init; }

    /// <summary>What an amount says of the way of the money.</summary>
    public MoneyWay Way { get; init; }

    /// <summary>Order of its dates; <see langword="null"/> when the file's order holds or none is needed.</summary>
    public DateOrder? DateOrder { get; init; }

    /// <summary>The column of that header, accepted.</summary>
    internal static MappedColumn Accepted(string name, Slot slot, double confidence) => new() { Name = name, Type = slot.Type, Role = slot.Role, Confidence = confidence, Decision = ColumnDecision.Accepted };
}
