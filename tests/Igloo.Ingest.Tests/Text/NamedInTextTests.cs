namespace Igloo.Ingest.Tests.Text;

public sealed class NamedInTextTests
{
    private static readonly string[] Names = ["Ana Ruiz", "José Luis Hernández de la Cruz", "Ana de La Cruz", "Nguyen Van An", "Tariq al-Masri", "Kofi Mensah", "Li Wei", "Nam Park", "Olga Petrova", "Siobhán O'Brien", "Jean-Baptiste Dessalines", "Fatma Yılmaz", "João da Silva", "Abdul bin Rashid"];

    [Theory]
    [InlineData("A person named {0} waits at the gate.")]
    [InlineData("Someone called {0} takes the money.")]
    [InlineData("The driver is {0}.")]
    [InlineData("The landlord, {0}, knows.")]
    [InlineData("Suspect: {0}")]
    [InlineData("He introduced himself as {0} and left.")]
    [InlineData("They paid $500 to {0} in cash.")]
    [InlineData("Ask for {0} at the mill.")]
    [InlineData("{0} drives a van.")]
    [InlineData("We saw {0}'s truck.")]
    [InlineData("{0}, 34, was there.")]
    [InlineData("Un señor que se llama {0} cobra por pasar.")]
    [InlineData("El chofer es {0}.")]
    [InlineData("Hay que pagar a {0} antes de salir.")]
    [InlineData("{0} maneja la camioneta.")]
    public void A_name_of_any_tradition_is_found_by_the_words_around_it(string told)
    {
        foreach (var name in Names) Assert.Equal([name], Found(string.Format(null, told, name), SpanKind.Name));
    }

    [Fact]
    public void One_word_is_a_name_where_the_text_says_so() => Assert.Equal(["Chuy"], Found("Ask for Chuy at the gate, he is named so.", SpanKind.Name));

    [Theory]
    [InlineData("THE DRIVER {0} STATES THAT HE IS PAID.", true)]
    [InlineData("VICTIM {0}, AGE 19, WAS FOUND.", true)]
    [InlineData("please call {0} at 202-555-0134", false)]
    public void Without_capitals_a_name_is_found_between_who_somebody_is_and_what_he_does(string told, bool isInCapitals)
    {
        foreach (var name in Names.Except(["Nguyen Van An"])) // whose last word is a small one of English, where capitals say nothing
        {
            var typed = isInCapitals ? name.ToUpperInvariant() : name.ToLowerInvariant();
            Assert.Equal([typed], Found(string.Format(null, told, typed), SpanKind.Name));
        }
    }

    [Theory]
    [InlineData("{0} and her brother wait there.")]
    [InlineData("{0}, the landlord, knows.")]
    [InlineData("The one whom it belongs to, {0}, was at home.")]
    [InlineData("{0} and Luis Soto were told to wait.", "Luis Soto")]
    [InlineData("We were told that {0} has the keys.")]
    [InlineData("In the back sat: {0}, Luis Soto and a child.", "Luis Soto")]
    public void A_name_of_several_words_is_found_where_nothing_says_that_it_is_something_else(string told, params string[] others)
    {
        foreach (var name in Names.Except(["Nam Park"])) // which may be a park
            Assert.Equal([name, .. others], Found(string.Format(null, told, name), SpanKind.Name));
    }

    [Fact]
    public void Who_was_named_once_is_known_again_by_a_part_of_the_name() =>
        Assert.Equal(["Ana Ruiz", "Ruiz", "Ana"], Found("A woman named Ana Ruiz waits. Then Ruiz left, and Ana came back to Ruiz Street.", SpanKind.Name));

    [Fact]
    public void A_second_name_follows_the_first() => Assert.Equal(["Ana Ruiz", "Luis Soto"], Found("Two people named Ana Ruiz and Luis Soto wait.", SpanKind.Name));

    [Theory]
    [InlineData("Officer John Smith said that nobody was there.")]
    [InlineData("Agente Ana Ruiz reporta que no hay nadie.")]
    [InlineData("Western Union charges ten dollars.")]
    [InlineData("The Harbor Hotel said that it was full.")]
    [InlineData("The driver, Border Patrol says, fled.")]
    [InlineData("Eagle Pass works on its bridge.")]
    [InlineData("Maria went home early.")]
    [InlineData("He drives a Renault Master to the Stella Maris.")]
    [InlineData("She drinks Red Bull and eats at Burger King.")]
    [InlineData("They came from Mill Hollow with Operation Lone Star.")]
    [InlineData("Easy Work For Good Money, Call Us Any Time At Night")] // each word begins with a capital
    [InlineData("DRIVER LICENSE CHECK SHOWED NOTHING.")]
    [InlineData("PASSENGERS TOLD THE SAME.")]
    [InlineData("please call back at 202-555-0134")]
    [InlineData("THE DRIVER IS ANA RUIZ AND SHE DRIVES A VAN.")] // capitals say nothing here
    [InlineData("the driver is ana ruiz")]
    public void What_is_no_person_or_only_reports_is_not_found(string text) => Assert.Empty(Found(text, SpanKind.Name));

    [Theory]
    [InlineData("man", "woman")]
    [InlineData("Honduran", "Syrian")]
    [InlineData("blind", "deaf")]
    public void Which_trait_a_text_names_changes_nothing(string one, string other)
    {
        const string Told = "A {0} called Ana Ruiz, near Solhaven. {0} Luis Soto drives. In {0} hands at Mill Bridge.";
        string[] Of(string trait) => [.. new NarrativeSpans("US").Of(string.Format(null, Told, trait)).Select(span => $"{span.Kind} {span.Value}")];
        Assert.Equal(Of(one), Of(other));
        Assert.Contains("Name Ana Ruiz", Of(one));
    }

    [Theory]
    [InlineData("People wait near Solhaven at night.", "Solhaven")]
    [InlineData("They sleep in Mill Town.", "Mill Town")]
    [InlineData("The van left Eagle Pass before dawn.", "Eagle Pass")]
    [InlineData("VAN LEFT EAGLE PASS BEFORE DAWN WITH LIGHTS OFF", "EAGLE PASS")]
    [InlineData("he waits in eagle pass", "eagle pass")]
    [InlineData("We slept at the Hotel Miramar.", "Hotel Miramar")]
    [InlineData("Someone sleeps under Mill Bridge.", "Mill Bridge")]
    [InlineData("He lives at Vellmar, TX with others.", "Vellmar")]
    [InlineData("La casa está cerca de Valle Hondo.", "Valle Hondo")]
    [InlineData("Salen de Ciudad Acuña por la noche.", "Ciudad Acuña")]
    public void A_place_is_found_by_its_name_or_by_the_words_around_it(string text, string place) => Assert.Equal([place], Found(text, SpanKind.Place));

    [Theory]
    [InlineData("It was in May, he spoke in Spanish.")]
    [InlineData("He came from Guatemala and wants to live in Canada.")]
    [InlineData("Seen in TX by ICE.")]
    [InlineData("They work in Acme Transport.")]
    [InlineData("The house near here is empty.")]
    public void What_is_no_place_or_a_country_is_not_found(string text) => Assert.Empty(Found(text, SpanKind.Place));

    [Theory]
    [InlineData("The house at 1215 Mill Road is full.", "1215 Mill Road")]
    [InlineData("Go to 12 N Harbor Way SE, second door.", "12 N Harbor Way SE")]
    [InlineData("at 44 5th Ave.", "44 5th Ave.")]
    [InlineData("STASH HOUSE AT 1215 MILL ROAD, WINDOWS COVERED", "1215 MILL ROAD")]
    [InlineData("Viven en Calle Luz #45, al fondo.", "Calle Luz #45")]
    [InlineData("La bodega está en Av. de la Paz No. 12.", "Av. de la Paz No. 12")]
    public void A_street_with_a_number_is_found(string text, string address) => Assert.Equal([address], Found(text, SpanKind.Address));

    [Theory]
    [InlineData("They came with 12 people on the road.")]
    [InlineData("It is in Mill Road.")]
    [InlineData("La calle estaba vacía, 12 personas esperaban.")]
    public void A_street_without_a_number_or_a_number_without_a_street_is_no_address(string text) => Assert.Empty(Found(text, SpanKind.Address));

    [Theory]
    [InlineData("call 202-555-0134 or ")]
    [InlineData("ID 1234567890")]
    [InlineData("Ana Ruiz drives, near Solhaven and ")]
    [InlineData("$5 mil ")]
    [InlineData("A driver named Ana Ruiz waits. Ruiz left. ")]
    [InlineData("a van, AB-")]
    public async Task A_long_text_takes_no_longer_than_its_length_asks(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        await Task.Run(() => new NarrativeSpans("US").Of(text)).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    private static string[] Found(string text, SpanKind kind) => [.. new NarrativeSpans("US").Of(text).Where(span => span.Kind == kind).Select(span => text.Substring(span.Start, span.Length))];
}
