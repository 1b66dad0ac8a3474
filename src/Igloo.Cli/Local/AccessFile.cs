using System.Text.Json;

namespace Igloo.Cli.Local;

/// <summary>How another command on this machine reaches a running Igloo: its address and an operator's token. Readable by its owner only.</summary>
internal sealed record AccessFile(string Address, string Token)
{
    private const string Name = "access.json";

    public static AccessFile? Read(DirectoryInfo data)
    {
        var path = Path.Combine(data.FullName, Name);
        return File.Exists(path) ? JsonSerializer.Deserialize<AccessFile>(File.ReadAllText(path)) : null;
    }

    public void Write(DirectoryInfo data) => OwnerOnly.Write(Path.Combine(data.FullName, Name), JsonSerializer.SerializeToUtf8Bytes(this));

    public static void Delete(DirectoryInfo data) => File.Delete(Path.Combine(data.FullName, Name));
}
