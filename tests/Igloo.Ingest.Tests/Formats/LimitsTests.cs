using Igloo.Ingest.Formats;

namespace Igloo.Ingest.Tests.Formats;

public sealed class LimitsTests
{
    [Fact]
    public void A_text_is_never_cut_inside_a_character() => Assert.Equal("ab", Limits.Cut("ab\U0001F69Acd", 3));

    [Fact]
    public void A_short_text_is_not_cut() => Assert.Equal("ab\U0001F69A", Limits.Cut("ab\U0001F69A", 4));
}
