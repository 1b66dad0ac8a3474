namespace Igloo.Ingest.Tests.Text;

public sealed class UserNamesInTextTests
{
    [Theory]
    [InlineData("Escribe a @ruta_norte hoy.", "ruta_norte")]
    [InlineData("Follow @rutanorte for the next one.", "rutanorte")]
    [InlineData("Telegram: Ruta.Norte, no calls.", "ruta.norte")]
    [InlineData("IG usuario: ruta_norte", "ruta_norte")]
    [InlineData("Info at https://t.me/rutanorte today.", "rutanorte")]
    [InlineData("Look at www.facebook.com/ruta.norte.5/", "ruta.norte.5")]
    [InlineData("https://www.facebook.com/profile.php?id=100004567", "100004567")]
    [InlineData("see https://www.tiktok.com/@ruta.norte/video/7234", "ruta.norte")]
    public void A_user_name_is_found_after_its_sign_or_service_and_in_links(string text, string name) => Assert.Equal(name, Assert.Single(Of(text, SpanKind.UserName)).Value);

    [Theory]
    [InlineData("Write to ana_r@example.org now.")]
    [InlineData("We meet @home at six.")]
    [InlineData("They come @7pm to the gate.")]
    [InlineData("Facebook: yes, he has one.")]
    [InlineData("https://www.instagram.com/p/Cabc123/ shows it.")]
    [InlineData("See example.org/rutanorte for more.")]
    public void Other_words_and_links_are_none(string text) => Assert.Empty(Of(text, SpanKind.UserName));

    [Theory]
    [InlineData("WhatsApp https://wa.me/5215512345678 a toda hora", "+525512345678")]
    [InlineData("https://api.whatsapp.com/send?phone=12025550134", "+12025550134")]
    public void The_number_in_a_link_to_a_messenger_is_a_phone(string text, string phone) => Assert.Equal(phone, Assert.Single(Of(text, SpanKind.Phone)).Value);

    private static IEnumerable<TextSpan> Of(string text, SpanKind kind) => new NarrativeSpans("US").Of(text).Where(span => span.Kind == kind);
}
