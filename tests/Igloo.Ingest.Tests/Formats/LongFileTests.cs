using System.Text;

namespace Igloo.Ingest.Tests.Formats;

/// <summary>A file may be longer than memory.</summary>
public sealed class LongFileTests
{
    private const long Most = 64L << 20;

    [Fact(Explicit = true)]
    public void Memory_stays_flat_over_two_million_rows()
    {
        using var calls = new RepeatedStream("caller,called,start,duration\n", "202-555-0134,202-555-0135,2024-05-31 17:45:10,60\n", 2_000_000);
        using var file = IngestFile.Open(calls, Drop.Request, TestContext.Current.CancellationToken).Value;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var rows = 0;
        foreach (var _ in file.Rows(TestContext.Current.CancellationToken))
            if (++rows % 500_000 == 0) Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, Most);
        Assert.Equal((2_000_000, 2_000_000L), (rows, file.Report.Records));
    }

    /// <summary>A header and one row over and over, without holding them.</summary>
    private sealed class RepeatedStream(string header, string row, int times) : Stream
    {
        private readonly byte[] _header = Encoding.UTF8.GetBytes(header);
        private readonly byte[] _row = Encoding.UTF8.GetBytes(row);

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => _header.Length + ((long)_row.Length * times);

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = 0;
            for (; read < count && Position < Length; read++, Position++)
                buffer[offset + read] = Position < _header.Length ? _header[Position] : _row[(Position - _header.Length) % _row.Length];
            return read;
        }

        public override long Seek(long offset, SeekOrigin origin) => Position = origin == SeekOrigin.Begin ? offset : throw new NotSupportedException("Only from the beginning.");

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException("Only read.");

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Only read.");
    }
}
