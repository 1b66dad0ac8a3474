using CsCheck;
using Igloo.Analysis.Text;

namespace Igloo.Analysis.Tests.Text;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("José  MUÑOZ", "jose munoz")]
    [InlineData("O'Brien", "obrien")]
    [InlineData("García-López", "garcia lopez")]
    [InlineData("Łukasz Strauß", "lukasz strauss")]
    [InlineData("  , . ", "")]
    [InlineData("Ｊｏｓｅ", "jose")]
    [InlineData("Олена", "olena")]
    [InlineData("Ελένη", "eleni")]
    [InlineData("حسن", "حسن")]
    [InlineData("نُور", "نور")]
    [InlineData("मोदी", "मोदी")]
    public void Case_accents_and_signs_do_not_matter(string typed, string folded) => Assert.Equal(folded, Folding.Fold(typed));

    [Fact]
    public void Different_letters_stay_different() => Assert.NotEqual(Folding.Fold("Jose"), Folding.Fold("Josa"));

    [Fact]
    public void Half_a_surrogate_pair_does_not_throw() => Assert.StartsWith("ana", Folding.Fold("Ana \uD800"), StringComparison.Ordinal);

    [Fact]
    public void Folding_twice_changes_nothing() =>
        Gen.String.Sample(text => Folding.Fold(Folding.Fold(text)) == Folding.Fold(text));
}
