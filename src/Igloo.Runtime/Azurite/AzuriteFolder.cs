namespace Igloo.Runtime.Azurite;

/// <summary>Finds the folder into which the build installed Azurite.</summary>
/// <remarks>
/// A published program carries it as <c>Azurite/</c> beside itself; a program in a clone finds <c>src/Igloo.Runtime/Azurite/</c>
/// by walking up. No path of the building machine is written into an assembly.
/// </remarks>
public static class AzuriteFolder
{
    private const string Script = "azurite.mjs";

    /// <summary>The installed folder nearest to <paramref name="startFolder"/>.</summary>
    /// <exception cref="DirectoryNotFoundException">No folder above holds an installed Azurite.</exception>
    public static string Find(string startFolder)
    {
        for (var folder = new DirectoryInfo(startFolder); folder is not null; folder = folder.Parent)
            foreach (var candidate in Candidates(folder.FullName))
                if (IsInstalled(candidate))
                    return candidate;
        throw new DirectoryNotFoundException(
            $"Azurite is not installed: no folder above {startFolder} holds Azurite/{Script} with its node_modules. " +
            "Build src/Igloo.Runtime once, set the folder, or configure a storage account.");
    }

    private static string[] Candidates(string folder) =>
        [Path.Combine(folder, "Azurite"), Path.Combine(folder, "src", "Igloo.Runtime", "Azurite")];

    private static bool IsInstalled(string folder) =>
        File.Exists(Path.Combine(folder, Script)) && Directory.Exists(Path.Combine(folder, "node_modules", "azurite"));
}
