using System.Diagnostics;

namespace Igloo.Specs.Tree;

/// <summary>The files of this repository, as the suites over the whole tree see them.</summary>
internal static class SourceTree
{
    // What a build or an install leaves behind; nobody commits it.
    private static readonly HashSet<string> Made =
        [".git", ".igloo", ".vs", ".vscode", "artifacts", "bin", "dist", "node_modules", "obj", "BenchmarkDotNet.Artifacts", "TestResults"];

    /// <summary>The folder that holds Igloo.Functions.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every file that a person wrote, as a path from the root with forward slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Under(Root).Select(FromRoot).Order(StringComparer.Ordinal)];

    public static string Full(string path) => Path.Combine(Root, path);

    public static string Read(string path) => File.ReadAllText(Full(path));

    public static IEnumerable<string> FilesLike(string folder, string extension) =>
        Files.Where(path => path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(extension, StringComparison.Ordinal));

    private static IEnumerable<string> Under(string folder) =>
        Directory.EnumerateFiles(folder).Where(IsWritten).Concat(
            Directory.EnumerateDirectories(folder).Where(IsWritten).SelectMany(Under));

    private static bool IsWritten(string path) => !Made.Contains(Path.GetFileName(path));

    private static string FromRoot(string full) => Path.GetRelativePath(Root, full).Replace('\\', '/');

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Igloo.Functions.sln"))) return folder.FullName;
        throw new UnreachableException($"no folder above {AppContext.BaseDirectory} holds Igloo.Functions.sln; run the tests from the tree they were built in");
    }
}
