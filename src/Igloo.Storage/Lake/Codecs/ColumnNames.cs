using System.Text.Json;

namespace Igloo.Storage;

/// <summary>Names of a file's columns as one text. Rows alike share their names, so the last ones are remembered.</summary>
internal sealed class ColumnNames
{
    private IReadOnlyList<string> _names = [];
    private string _joined = "[]";

    public string Joined(IReadOnlyList<string> names)
    {
        if (!ReferenceEquals(names, _names)) (_names, _joined) = (names, JsonSerializer.Serialize(names, StorageJson.Options));
        return _joined;
    }

    public IReadOnlyList<string> Parted(string joined)
    {
        if (!ReferenceEquals(joined, _joined)) (_names, _joined) = (JsonSerializer.Deserialize<string[]>(joined, StorageJson.Options)!, joined);
        return _names;
    }
}
