using Igloo.Functions.Access;

namespace Igloo.Cli.Local;

/// <summary>The key that signs this machine's tokens; made once per data folder.</summary>
internal static class SigningKey
{
    public static byte[] ReadOrMake(DirectoryInfo data)
    {
        var path = Path.Combine(data.FullName, "signing.key");
        if (File.Exists(path)) return File.ReadAllBytes(path);
        var key = LocalTokens.NewKey();
        OwnerOnly.Write(path, key);
        return key;
    }
}
