using Igloo.Model;

namespace Igloo.Ingest.Normalising;

/// <summary>Cells that hold several phones, addresses or plates: <c>a@example.org; b@example.org</c>.</summary>
internal static class SeveralInCell
{
    // A comma last: it stands inside names ("Ruiz, Ana <ana@example.org>; …") as well.
    private static readonly char[] Separators = [';', '|', '\n', '/', ','];

    /// <summary>Whether values of a type hold no separator themselves.</summary>
    public static bool IsOf(FieldType type) => type is FieldType.Phone or FieldType.Email or FieldType.VehiclePlate or FieldType.VehicleVin or FieldType.DeviceImei or FieldType.DeviceImsi;

    /// <summary>The values of a cell that could not be read as one, each once and in order; <see langword="null"/> unless every piece between the separators can be read.</summary>
    public static IReadOnlyList<(string Raw, string Value)>? Of(string cell, Func<string, Reading<string>> read)
    {
        foreach (var separator in Separators)
            if (cell.Contains(separator, StringComparison.Ordinal) && Pieces(cell, separator, read) is { Count: > 0 } pieces) return pieces;
        return null;
    }

    private static List<(string Raw, string Value)>? Pieces(string cell, char separator, Func<string, Reading<string>> read)
    {
        var pieces = new List<(string Raw, string Value)>();
        foreach (var piece in cell.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // A short code beside a number is its extension.
            if (read(piece) is not { IsUsable: true, Value: var value } || value.StartsWith("short:", StringComparison.Ordinal)) return null;
            if (!pieces.Exists(known => known.Value == value)) pieces.Add((piece, value));
        }

        return pieces;
    }
}
