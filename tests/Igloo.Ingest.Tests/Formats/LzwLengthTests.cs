using Igloo.Ingest.Formats.Pdf;

namespace Igloo.Ingest.Tests.Formats;

public sealed class LzwLengthTests
{
    // The example of ISO 32000-1, 7.4.4.2: 45 45 45 45 45 65 45 45 45 66.
    private static readonly byte[] Example = [0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01];

    [Fact]
    public void Counts_what_the_standards_example_unfolds_to() => Assert.Equal(10, LzwLength.Of(Example, most: 100));

    [Fact]
    public void Stops_where_there_is_more_than_asked_about() => Assert.InRange(LzwLength.Of(Example, most: 3), 4, 10);
}
