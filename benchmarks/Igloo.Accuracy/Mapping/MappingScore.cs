using Igloo.Ingest;
using Igloo.Model;

namespace Igloo.Accuracy.Mapping;

/// <summary>How the columns of a file were taken, against their truth.</summary>
/// <param name="Columns">Columns of the layout.</param>
/// <param name="Right">Accepted with the right type and role, refused for a trait, or left where there is no type.</param>
/// <param name="Wrong">Accepted or refused, and not so.</param>
/// <param name="Asked">A person is asked; of a file that is held and of which it is not sure what a row tells, about every column.</param>
/// <param name="Missed">Left out, though they have a type.</param>
/// <param name="Kinds">Files whose rows were taken for what they are.</param>
/// <param name="Held">Files that are held for a person.</param>
internal readonly record struct MappingScore(int Columns, int Right, int Wrong, int Asked, int Missed, int Kinds = 0, int Held = 0)
{
    public static MappingScore operator +(MappingScore a, MappingScore b) => new(a.Columns + b.Columns, a.Right + b.Right, a.Wrong + b.Wrong, a.Asked + b.Asked, a.Missed + b.Missed, a.Kinds + b.Kinds, a.Held + b.Held);

    /// <summary>Scores one file, and tells each column that is not right to <paramref name="tell"/>.</summary>
    public static MappingScore Of(Layout layout, byte[] file, Reliability reliability, Action<string>? tell = null)
    {
        using var stream = new MemoryStream(file);
        var request = new IngestRequest { Upload = default, FileName = "layout.csv", PhoneRegion = layout.FilledRegion };
        var opened = IngestFile.Open(stream, request, default);
        if (!opened.IsUsable)
        {
            tell?.Invoke($"{layout.Product}: held: {opened.Reason}");
            return OfHeld(layout, MappingProposal.Of(stream, request, default), reliability, tell);
        }

        using var read = opened.Value;
        if (read.Mapping.Kind != layout.Kind) tell?.Invoke($"{layout.Product}: taken for {read.Mapping.Kind}, is {layout.Kind}");
        return Of(layout, read.Mapping, reliability, tell) with { Kinds = read.Mapping.Kind == layout.Kind ? 1 : 0 };
    }

    // Where it is not sure what a row tells, a person is asked about everything.
    private static MappingScore OfHeld(Layout layout, Reading<MappingProposal> proposed, Reliability reliability, Action<string>? tell) =>
        (proposed is { IsUsable: true, Value: { IsKindSure: true, Mapping: var mapping } } ? Of(layout, mapping, reliability, tell) : new MappingScore(layout.Columns.Count, 0, 0, layout.Columns.Count, 0)) with { Held = 1 };

    private static MappingScore Of(Layout layout, ColumnMapping mapping, Reliability reliability, Action<string>? tell) =>
        layout.Columns.Zip(mapping.Columns).Aggregate(default(MappingScore), (sum, pair) => sum + Of(layout, pair.First, pair.Second, reliability, tell));

    /// <summary>Scores one column.</summary>
    public static MappingScore Of(LayoutColumn truth, MappedColumn taken) => taken.Decision switch
    {
        ColumnDecision.Ask => new MappingScore(1, 0, 0, 1, 0),
        ColumnDecision.Refused => truth.IsTrait ? new MappingScore(1, 1, 0, 0, 0) : new MappingScore(1, 0, 1, 0, 0),
        ColumnDecision.Accepted => truth.Type == taken.Type && truth.Role == taken.Role ? new MappingScore(1, 1, 0, 0, 0) : new MappingScore(1, 0, 1, 0, 0),
        _ when truth.IsTrait => new MappingScore(1, 0, 1, 0, 0),
        _ => truth.Type is null ? new MappingScore(1, 1, 0, 0, 0) : new MappingScore(1, 0, 0, 0, 1),
    };

    private static MappingScore Of(Layout layout, LayoutColumn truth, MappedColumn taken, Reliability reliability, Action<string>? tell)
    {
        var score = Of(truth, taken);
        if (taken.Decision == ColumnDecision.Accepted) reliability.Add(taken.Confidence, score.Right == 1);
        if (score.Right == 0) tell?.Invoke($"{layout.Product}: '{truth.Header}' is {truth.Type?.Name() ?? "-"}@{truth.Role}, {taken.Decision} as {taken.Type?.Name() ?? "-"}@{taken.Role} ({taken.Confidence})");
        return score;
    }
}
