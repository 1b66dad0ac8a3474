using System.Globalization;
using CsCheck;

namespace Igloo.Model.Tests;

public sealed class DigestTests
{
    [Fact]
    public void Parts_are_framed_so_that_moving_a_letter_between_them_changes_the_id() =>
        Assert.NotEqual(Digest.Of("ab", "c"), Digest.Of("a", "bc"));

    [Fact]
    public void A_text_has_the_digest_of_one_part_however_long_it_is() =>
        Gen.String[0, 600].Sample(text => Digest.OfText(text.AsSpan()) == Digest.Of(text));

    [Fact]
    public void An_id_is_written_as_hex_digits_and_read_back() => Gen.Select(Gen.ULong, Gen.ULong).Sample((upper, lower) =>
    {
        var text = Digest.ToText(new UInt128(upper, lower));
        return text == upper.ToString("x16", CultureInfo.InvariantCulture) + lower.ToString("x16", CultureInfo.InvariantCulture)
            && Digest.TryParse(text, out var read) && read == new UInt128(upper, lower);
    });
}
