namespace Igloo.Cli.Local;

/// <summary>Finds the sample case beside the sources.</summary>
internal static class SampleCase
{
    /// <summary>Looks upwards from the working folder, then from the program's own.</summary>
    /// <exception cref="DirectoryNotFoundException">It is in neither.</exception>
    public static DirectoryInfo Find()
    {
        foreach (var start in new[] { Environment.CurrentDirectory, AppContext.BaseDirectory })
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
                if (new DirectoryInfo(Path.Combine(folder.FullName, "samples", "border-case")) is { Exists: true } found) return found;
        throw new DirectoryNotFoundException("samples/border-case was not found upwards of the working folder; name it with --case.");
    }
}
