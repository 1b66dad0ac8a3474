using System.Text.RegularExpressions;
using Igloo.Ingest.Normalising;
using Igloo.Model;

namespace Igloo.Ingest.Narratives;

/// <summary>Finds the numbers of vehicles: VINs by their form, plates after a word for them or in capitals right behind a vehicle.</summary>
internal static partial class VehiclesInText
{
    private const int SerialLength = 4; // a VIN ends in as many digits at least (ISO 3779, 49 CFR 565)
    private const int FewestDigits = 5;
    private const int MostDigits = 15;

    public static void Add(SpansFound found, string text)
    {
        found.Add(SpanKind.Vin, VinAfterWord().Matches(text), 1, CodeReaders.Vin);
        found.Add(SpanKind.Vin, VinAlone().Matches(text), 0, VinByForm);
        found.AddWithDigit(SpanKind.Plate, PlateAfterWord().Matches(text), 1, CodeReaders.Plate);
        found.AddWithDigit(SpanKind.Plate, PlateOfVehicle().Matches(text), 1, PlateWithLetter);
    }

    private static Reading<string> VinByForm(string typed) =>
        typed.AsSpan()[^SerialLength..].IndexOfAnyExceptInRange('0', '9') < 0 && typed.Count(char.IsAsciiDigit) is >= FewestDigits and <= MostDigits ? CodeReaders.Vin(typed) : Reading.Unusable<string>("not formed as a VIN");

    private static Reading<string> PlateWithLetter(string typed) =>
        typed.Any(char.IsAsciiLetter) && typed.Count(char.IsAsciiLetterOrDigit) is >= 5 and <= 8 ? CodeReaders.Plate(typed) : Reading.Unusable<string>("no letter in it, or no plate's length");

    [GeneratedRegex(@"\b(?:vin|chassis|chasis|bastidor|niv|n[uú]mero de serie)(?:\s+(?:number|no\.?|n[uú]mero|is|es))*[\s:#]+([A-HJ-NPR-Z0-9]{17})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex VinAfterWord();

    [GeneratedRegex(@"\b[A-HJ-NPR-Z0-9]{17}\b", RegexOptions.CultureInvariant)]
    private static partial Regex VinAlone();

    // AB-12-34, abc 123, AB12 CDE, VKL 09 17, 1234 BCD or ABC123, up to two more behind it. Whose it is, or of which state, may stand between.
    [GeneratedRegex(
        @"\b(?:plates?|plated|tags?|rego|registration(?: mark)?|reg\.?|placas?|matr[ií]culas?|patente|chapa|tablilla|engomado)" +
        @"(?:\s+(?:numbers?|nos?\.?|num\.?|is|are|was|were|with|as|reads?|reading|starting|beginning|ending|in|from|of|the|state|es|son|era|eran|de|del|la|las|con|n[uú]meros?|estado|que|dicen?|termina(?:das?|n)?|empieza[ns]?|en)|,?\s+\(?(?-i:\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}{2,})?|(?:TX|AZ|CA|NM|NY|FL|NV|LA|MX|TAM|SON|NL|COAH|CHIH)\b)\)?){0,5}" +
        @"[\s:#,(\""“]+(?<plate>" + Form + @")(?:(?:,| and| y| or| o|,? then| &) (?<plate>" + Form + @")){0,2}\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PlateAfterWord();

    // A word that follows in lower case is no part of it.
    private const string Form =
        @"(?=[a-z -]{0,6}[0-9])(?:[a-z0-9]{1,4}(?:-[a-z0-9]{1,5}){1,2}|(?-i:[A-Z]{2,3}(?: [0-9]{2}){2})|[a-z]{1,4} [0-9]{2,5}[a-z]?|(?-i:[A-Z0-9]{2,4}(?: [0-9][A-Z0-9]{1,3}){1,2})|(?-i:[A-Z0-9]{2,4} [A-Z]{2,3})|[a-z0-9]{4,8})\b";

    // In capitals, soon after a vehicle: "a grey van, AB-123-CD".
    [GeneratedRegex(
        @"\b(?:cars?|vans?|minivan|trucks?|pickup|suv|sedan|coupe|hatchback|wagon|jeep|taxi|cab|tractor|trailer|semi|rig|rental|bus|minibus|coach|lorry|motorcycle|motorbike|scooter|vehicle(?: as)?|camioneta|carro|coche|auto|autom[oó]vil|veh[ií]culo|troca|tr[aá]iler|tracto(?:r|cami[oó]n)|cami[oó]n|remolque|moto|motocicleta|furgoneta|furg[oó]n|combi|micro|autob[uú]s|" +
        @"acura|audi|bmw|buick|cadillac|chevrolet|chevy|chrysler|citroen|dacia|daf|dodge|fiat|ford|freightliner|gmc|honda|hyundai|infiniti|isuzu|iveco|kenworth|kia|lexus|lincoln|mazda|mercedes|mitsubishi|nissan|opel|peterbilt|peugeot|pontiac|ram|renault|scania|seat|skoda|subaru|suzuki|tesla|toyota|vauxhall|volkswagen|vw|volvo|" +
        @"accord|altima|camry|cheyenne|civic|corolla|econoline|expedition|explorer|frontier|hiace|hilux|impala|jetta|malibu|odyssey|sentra|sienna|silverado|sprinter|suburban|tacoma|tahoe|transit|tsuru|urvan|f-?150),?(?: (?-i:\p{Ll}+)| (?-i:\p{Lu}\p{Ll}+)){0,3},? \(?" +
        @"(?-i:([A-Z0-9]{1,4}(?:[- ](?=[A-Z]*[0-9]|[A-Z]{2,3}\b)[A-Z0-9]{1,4}){1,2}|[A-Z]{2,3}[0-9]{3,5}[A-Z]?|[0-9]{3,4}[A-Z]{2,3}))\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PlateOfVehicle();
}
