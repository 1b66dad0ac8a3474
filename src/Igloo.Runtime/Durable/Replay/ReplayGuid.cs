using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Igloo.Runtime.Durable.Replay;

/// <summary>Version 5 ids out of instance, time and a counter: the same on every replay.</summary>
internal static class ReplayGuid
{
    private static readonly byte[] _namespace = new Guid("9e952958-5e33-4daf-827f-2fa12937b875").ToByteArray(bigEndian: true);

    public static Guid Make(string instanceId, DateTime time, int counter)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{instanceId}_{time:o}_{counter}");
#pragma warning disable CA5350 // RFC 9562 defines version 5 with SHA-1; nothing rests on its strength
        var hash = SHA1.HashData([.. _namespace, .. Encoding.UTF8.GetBytes(name)]).AsSpan(0, 16);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
