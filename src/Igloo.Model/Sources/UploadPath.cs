namespace Igloo.Model;

/// <summary>The path of a dropped blob, split at its first two slashes: <c>{agency}/{source}/{file…}</c>.</summary>
/// <param name="Source">Agency and source system.</param>
/// <param name="File">The rest of the path, slashes and all.</param>
public readonly record struct UploadPath(SourceRef Source, string File)
{
    /// <summary>Splits a blob's name; unusable with the reason when a part is missing or tricks with dots.</summary>
    public static Reading<UploadPath> Parse(string path)
    {
        var parts = path.Split('/', 3);
        if (parts.Length < 3 || parts.Any(string.IsNullOrWhiteSpace))
            return Reading.Unusable<UploadPath>($"'{path}' is not agency/source/file; drop files as agency/source/file.csv");
        if (path.Split('/').Any(part => part is "." or "..") || path.Contains('\\', StringComparison.Ordinal) || path.Any(char.IsControl))
            return Reading.Unusable<UploadPath>("the path holds '.', '..', a backslash or a control character; rename the file");
        return Reading.Of(new UploadPath(new SourceRef(parts[0], parts[1]), parts[2]));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Source}/{File}";
}
