using Igloo.Ingest.Formats;

namespace Igloo.Ingest.Tests.Formats;

/// <summary>Changed samples of every format: no crash, no hang, no row lost; each case follows from its seed alone.</summary>
public sealed class FuzzTests
{
    private const int Quick = 250;
    private const int Thorough = 100_000;

    // What parsers trip over.
    private static readonly byte[][] Pieces =
    [
        "\""u8.ToArray(), "\"\""u8.ToArray(), ","u8.ToArray(), "\n"u8.ToArray(), "\r\n"u8.ToArray(), "\0"u8.ToArray(), "{"u8.ToArray(), "}"u8.ToArray(), "["u8.ToArray(), "]"u8.ToArray(), "<"u8.ToArray(), "</"u8.ToArray(),
        "&lt;"u8.ToArray(), "&#x0;"u8.ToArray(), "<!DOCTYPE a [<!ENTITY b \"c\">]>"u8.ToArray(), "\\ud800"u8.ToArray(), "\uFEFF"u8.ToArray(), [0xFF], [0xFF, 0xFF, 0xFF, 0x7F], [0xC3], [0x80], "99999999999999999999"u8.ToArray(), "=1+1"u8.ToArray(),
        "31/02/2024"u8.ToArray(), "PK"u8.ToArray(), [0x1F, 0x8B], "PAR1"u8.ToArray(),
    ];

    public static TheoryData<string> Formats => FormatSamples.All;

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_changed_file_is_read_in_part_or_refused_but_never_throws(string format) => Run(format, 0, Quick);

    [Fact(Explicit = true)]
    public void A_hundred_thousand_changed_files_are_read_in_part_or_refused_but_never_throw()
    {
        string[] formats = [.. FileFormats.All.Select(FormatSamples.Name)];
        Parallel.For(0, formats.Length, i => Run(formats[i], Quick, (Thorough / formats.Length) + 1));
    }

    private static void Run(string format, int firstSeed, int cases)
    {
        var sample = FormatSamples.Sample(format);
        for (var seed = firstSeed; seed < firstSeed + cases; seed++)
        {
            var changed = Changed(sample, new Random(seed));
            try
            {
                FormatConformanceTests.Survives(changed, long.MaxValue);
            }
            catch (Exception broken)
            {
                throw new InvalidOperationException($"{format}, seed {seed}: {broken.GetType().Name}: {broken.Message}", broken);
            }
        }
    }

    private static byte[] Changed(byte[] sample, Random chance)
    {
        var bytes = sample.ToList();
        for (var changes = chance.Next(1, 6); changes > 0; changes--) Change(bytes, chance);
        return [.. bytes];
    }

    private static void Change(List<byte> bytes, Random chance)
    {
        if (bytes.Count == 0) return;
        var at = chance.Next(bytes.Count);
        var length = Math.Min(chance.Next(1, 40), bytes.Count - at);
        switch (chance.Next(6))
        {
            case 0: bytes[at] = (byte)chance.Next(256); break;
            case 1: bytes.RemoveRange(at, length); break;
            case 2: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
            case 3: bytes.InsertRange(at, Pieces[chance.Next(Pieces.Length)]); break;
            case 4: bytes[at] ^= (byte)(1 << chance.Next(8)); break;
            default: bytes.RemoveRange(at, chance.Next(10) == 0 ? bytes.Count - at : Math.Min(4, bytes.Count - at)); break;
        }
    }
}
