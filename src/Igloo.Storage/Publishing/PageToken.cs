using System.Globalization;

namespace Igloo.Storage;

/// <summary>Where a list goes on: always in the run that it began in.</summary>
/// <param name="Position">How many items were shown already.</param>
public readonly record struct PageToken(RunId Run, int Position)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Run}.{Position}");

    public static bool TryParse(string? text, out PageToken token)
    {
        token = default;
        if (text is null || text.Split('.') is not [var run, var position]) return false;
        if (!RunId.TryParse(run, out var id)) return false;
        if (!int.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var shown)) return false;
        token = new PageToken(id, shown);
        return true;
    }
}
