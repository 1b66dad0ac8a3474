namespace Igloo.Cli.Local;

/// <summary>A file on this machine and where it is dropped.</summary>
/// <param name="Path">On this machine.</param>
/// <param name="Agency">Who sends it.</param>
/// <param name="Source">Which of their systems it comes from.</param>
/// <param name="Name">Its name under agency and source, with forward slashes.</param>
internal sealed record DroppedFile(string Path, string Agency, string Source, string Name)
{
    /// <summary>The path of its blob.</summary>
    public string BlobPath => $"{Agency}/{Source}/{Name}";

    /// <summary>Every file under a folder, for one source.</summary>
    public static IReadOnlyList<DroppedFile> Under(DirectoryInfo folder, string agency, string source) =>
        folder.Exists
            ? [.. Files(folder).Select(file => new DroppedFile(file, agency, source, Relative(folder, file)))]
            : [];

    /// <summary>Every file of a folder laid out as <c>agency/source/file…</c>.</summary>
    public static IReadOnlyList<DroppedFile> OfCase(DirectoryInfo folder) =>
        [.. from file in Files(folder)
            let parts = Relative(folder, file).Split('/', 3)
            where parts.Length == 3
            select new DroppedFile(file, parts[0], parts[1], parts[2])];

    private static IEnumerable<string> Files(DirectoryInfo folder) =>
        Directory.EnumerateFiles(folder.FullName, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static string Relative(DirectoryInfo folder, string file) =>
        System.IO.Path.GetRelativePath(folder.FullName, file).Replace('\\', '/');
}
