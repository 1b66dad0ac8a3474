using System.Text.RegularExpressions;
using Igloo.Ingest.Normalising;

namespace Igloo.Ingest.Mapping;

/// <summary>What a header may mean in rows of one kind.</summary>
/// <param name="Slots">In order of preference; the values decide.</param>
/// <param name="Certainty">0 to 1, by the words alone.</param>
/// <param name="NamesItsRole">Whether a word of the header says whose value it is.</param>
internal readonly record struct HeaderMeaning(IReadOnlyList<Slot> Slots, double Certainty, bool NamesItsRole = false);

/// <summary>Reads a header by the words of one kind: its own phrases first, then part and type, then type alone, then what only contains one.</summary>
internal sealed partial class HeaderMatcher(KindSchema schema, Lessons lessons, TablePrefix prefix)
{
    /// <summary>Certainty, at most, of a header that only contains a known phrase.</summary>
    public const double Contained = 0.65;

    /// <summary>Certainty of a header whose words are all known and say one thing.</summary>
    public const double Composed = 0.95;

    /// <summary>Certainty of a header that names what another column may name better.</summary>
    public const double Lesser = 0.85;

    private const int LeastAlternative = 2;

    private const int LeastPlural = 3;

    private const double Exact = 1;
    private const double Nested = 0.9;
    private const double Doubtful = 0.7;
    private const double Vague = 0.6;

    private static readonly HeaderMeaning None = new([], 0);

    // What only holds the row's own members.
    private static readonly HashSet<string> Containers = new("features feature properties property attributes attribute fields data item record row node source value values content body payload entity object".Split(' '), StringComparer.Ordinal);

    public HeaderMeaning Match(string header)
    {
        var told = Read(header);
        return IsCountedInMoney(header) && !told.Slots.Any(slot => IsSum(slot.Type)) ? None : told;
    }

    // "Maut (EUR)" is no toll station.
    private static bool IsCountedInMoney(string header) => header is [.., '(', >= 'A' and <= 'Z', >= 'A' and <= 'Z', >= 'A' and <= 'Z', ')'] && Currencies.CodeOf(header[^4..^1]) is not null;

    private HeaderMeaning Read(string header)
    {
        var words = HeaderWords.Of(header);
        if (words.Length == 0) return None;
        if (EitherSide(header, words) is { Length: > 0 } either) words = either;
        if (lessons.TryFind(schema.Kind, words, out var learnt)) return learnt is { } slot ? new([slot], Exact, NamesItsRole: true) : None;
        if (IsLeft(words) || IsQuestion(header)) return None;
        if (CountsMany(words)) return Full(HeaderLexicon.Plain(words)) is { Slots: [{ Type: Model.FieldType.PayrollHeadCount }] } heads ? heads : None;
        var meaning = Full(words);
        if (meaning.Certainty >= Lesser) return Idiom(words) is { Certainty: >= Lesser } idiom ? idiom : meaning;
        var plain = HeaderLexicon.Plain(words);
        if (TypeWords.NamesBystander(words) || TypeWords.NamesBystander(plain)) return None;
        // "Sent date/time" is the date sent.
        if (OfMoment(words) is { Certainty: >= Lesser } moment) return moment;
        if (CallsAnotherThing(header)) return None;
        if (OfMember(header, meaning) is { Certainty: >= Lesser } nested) return nested with { Certainty = Nested };
        if (IsUnread(words, WithoutNoise(words)) || IsUnread(plain, WithoutNoise(plain))) return None;
        var understood = Full(plain);
        if (understood.Certainty < Lesser && OfMoment(plain) is { Certainty: >= Lesser } plainMoment) understood = plainMoment;
        if (understood.Certainty >= Lesser) return understood with { Certainty = Math.Min(understood.Certainty, Nested) };
        if (words is [.. { Length: > 0 } counted, [>= 'a' and <= 'z'], [>= '0' and <= '9']] && Full(counted) is { Certainty: >= Lesser } component) return component with { Certainty = Nested };
        if (OfForm(plain) is { Certainty: > 0 } formed) return formed;
        if (OfCurrency(words) is { Certainty: > 0 } ofSum) return ofSum;
        if (OfAlternatives(header) is { Certainty: >= Lesser } alternative) return alternative with { Certainty = Nested };
        if (BesideARemark(header) is { Certainty: >= Lesser } remarked) return remarked with { Certainty = Nested };
        if (!meaning.NamesItsRole && prefix.Strip(words, !schema.HasTwoSides) is { Length: > 0 } stripped && Full(HeaderLexicon.Plain(stripped)) is { Certainty: >= Lesser } own && own.Slots[0].Type != Model.FieldType.SourceRecordId) return own with { Certainty = Nested };
        if (Math.Max(meaning.Certainty, understood.Certainty) > 0) return meaning.Certainty >= understood.Certainty ? meaning : understood;
        if (Coordinate(plain) is { Certainty: > 0 } coordinate) return coordinate;
        return Part(words) is { Certainty: > 0 } part ? part : Part(plain);
    }

    // "Adı soyadı" is one name: what words mean together goes before what each means, unless the header is a phrase just as it stands.
    private HeaderMeaning Idiom(string[] words) =>
        schema.Own.TryFindSpelt(words, out _) || TypeWords.Table.TryFindSpelt(words, out _) || !HeaderLexicon.HasIdiom(words) ? None : Full(HeaderLexicon.Plain(words)) is { Certainty: >= Lesser } told ? told with { Certainty = Math.Min(told.Certainty, Nested) } : None;

    // "No. of persons": how many there are, and the number of none.
    private static bool CountsMany(string[] words) => words is ["no" or "number" or "num" or "nbr", "of", .., { Length: > LeastPlural } many] && many[^1] == 's' && many[^2] != 's' && HeaderLexicon.Knows(many[..^1]);

    // What this kind knows by its own spelling comes before what its words mean in another language.
    private bool IsLeft(string[] words) => !schema.Unread.IsEmpty
        && (schema.Unread.TryFindSpelt(words, out _) || (!schema.Own.TryFindSpelt(words, out _) && schema.Unread.TryFindSpelt(HeaderLexicon.Plain(words), out _)));

    // "Arrested Y/N", "conductor (S/N)": what is only said yes or no to. "S/N" alone is a serial number.
    private static bool IsQuestion(string header) => header.Contains('/', StringComparison.Ordinal) && YesOrNo.IsMatch(header);

    [GeneratedRegex(@"\w.*[\s_(\[](y\s?/\s?n|s\s?/\s?n|o\s?/\s?n|j\s?/\s?n|yes\s?/\s?no|s[ií]\s?/\s?no|sim\s?/\s?não|oui\s?/\s?non|ja\s?/\s?nein)[)\]?\s]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YesOrNo { get; }

    /// <summary>Whether a header names whoever of two sides is not the one whose list it is.</summary>
    public bool NamesTheOtherSide(string header) => EitherSide(header, HeaderWords.Of(header)).Length > 0 || IsIn(schema.OtherSide, header);

    /// <summary>Whether a header names the one whose list it is.</summary>
    public bool NamesTheHolder(string header) => IsIn(schema.Holder, header);

    private static bool IsIn(PhraseTable<bool> phrases, string header)
    {
        var plain = HeaderLexicon.Plain(HeaderWords.Of(header));
        return phrases.TryFind(plain, out _) || phrases.TryFindWithin(plain, out _, out _);
    }

    /// <summary>The way of the money in a column of debits or of credits.</summary>
    public MoneyWay WayOf(string header)
    {
        var words = HeaderWords.Of(header);
        return schema.Ways.TryFind(words, out var way) || schema.Ways.TryFind(HeaderLexicon.Plain(words), out way) ? way : MoneyWay.Untold;
    }

    // "Sender/receiver", "payer or payee": whoever of the two is not the one whose list it is, the counterparty.
    private string[] EitherSide(string header, string[] words)
    {
        if (!schema.HasTwoSides || !(header.Contains('/', StringComparison.Ordinal) || words.Any(IsOr))) return [];
        string[] plain = [.. HeaderLexicon.Plain(words).Where(word => !IsOr(word))];
        var sides = plain.Select(word => schema.Roles.TryFind([word], out var side) ? side : (Model.Role?)null).OfType<Model.Role>().Distinct().Count();
        return sides == 2 ? ["counterparty", .. plain.Where(word => !schema.Roles.TryFind([word], out _))] : [];
    }

    private static bool IsOr(string word) => word is "or" or "o" or "ou" or "oder";

    // Last words that only say how a value is written: "TransactionDateText", "VEH_MAKE_CD". A number's code is another number, a category's its value.
    private HeaderMeaning OfForm(string[] words)
    {
        if (words.Length < 2) return None;
        var told = Full(words[..^1]);
        if (told.Certainty < Lesser) return None;
        return words[^1] switch
        {
            "text" or "string" => told with { Certainty = Nested },
            "code" or "description" or "indicator" or "ind" when IsCategory(told.Slots[0].Type) => told with { Certainty = words[^1] == "description" ? Nested : Lesser },
            _ => None,
        };
    }

    // "Amount AED": a sum and the currency that it is counted in.
    private HeaderMeaning OfCurrency(string[] words)
    {
        if (words.Length < 2 || words[^1].Length != 3 || Currencies.CodeOf(words[^1]) is null) return None;
        var told = Full(HeaderLexicon.Plain(words[..^1]));
        return told.Certainty >= Lesser && told.Slots.All(slot => IsSum(slot.Type)) ? told with { Certainty = Math.Min(told.Certainty, Nested) } : None;
    }

    private static bool IsSum(Model.FieldType type) => type is Model.FieldType.PaymentAmount or Model.FieldType.PaymentFee or Model.FieldType.PayrollGross or Model.FieldType.PayrollDeductions or Model.FieldType.StatedFee;

    // "DNI / CE", "Hôtel / structure": either word names it, and no other word another thing.
    private HeaderMeaning OfAlternatives(string header)
    {
        if (!header.Contains('/', StringComparison.Ordinal)) return None;
        string[][] parts = [.. header.Split('/').Select(HeaderWords.Of)];
        if (parts.Any(part => part.Length == 0 || part[0].Length < LeastAlternative)) return None;
        var told = parts.Where(part => !part.All(IsUnknown)).Select(part => Full(part) is { Certainty: >= Lesser } meaning ? meaning : Full(HeaderLexicon.Plain(part))).ToList();
        return told.Count > 0 && told.TrueForAll(meaning => meaning.Certainty >= Lesser && meaning.Slots[0] == told[0].Slots[0]) ? told[0] : None;
    }

    // What brackets add changes nothing where no vocabulary holds it, "Номер перевода (КНП)", or where it says again what it is: "Driver (print name)".
    private HeaderMeaning BesideARemark(string header)
    {
        var open = header.IndexOf('(', StringComparison.Ordinal);
        if (open <= 0 || header[^1] != ')') return None;
        var told = Full(HeaderLexicon.Plain(HeaderWords.Of(header[..open])));
        var remark = HeaderLexicon.Plain(HeaderWords.Of(header[open..]));
        if (told.Certainty < Lesser || Array.TrueForAll(remark, IsUnknown)) return told;
        if (!(TypesOf(remark) is { } types || (TypeWords.Table.TryFindWithin(remark, out types, out var rest) && !TypeWords.IsChanged(rest)))) return Array.TrueForAll(remark, IsIdle) ? told : None;
        Slot[] same = [.. told.Slots.Where(slot => types!.Contains(slot.Type))];
        return same.Length > 0 ? told with { Slots = same } : None;
    }

    // A word that names neither a type nor a part, nor makes another thing of what it stands beside.
    private bool IsIdle(string word) => !TypeWords.Table.TryFind([word], out _) && !schema.Roles.TryFind([word], out _) && !schema.Own.TryFind([word], out _) && !TypeWords.Unread.TryFind([word], out _)
        && !TypeWords.IsChanged([word]) && !TypeWords.NamesBystander([word]) && !IsForeignPart(word);

    private static bool IsCategory(Model.FieldType type) => type is Model.FieldType.EventDirection or Model.FieldType.EventKind or Model.FieldType.EventHeading or Model.FieldType.DocumentKind or Model.FieldType.PaymentChannel
        or Model.FieldType.VehicleMake or Model.FieldType.VehicleModel or Model.FieldType.VehicleColour or Model.FieldType.AddressRegion or Model.FieldType.AddressCity or Model.FieldType.OrganizationActivity;

    // The latitude of a mast or camera is the place of what happened there.
    private HeaderMeaning Coordinate(string[] words) =>
        TypeWords.Table.TryFindWithin(words, out var types, out var rest) && types![0] is Model.FieldType.PlaceLatitude or Model.FieldType.PlaceLongitude && !TypeWords.IsWeak(words, rest) && !words.Any(IsForeignPart) ? Understood(types, Lesser) : None;

    // A member of a member, as objects are written in one row: "subject.address.city". Whose it is, if the members before it say so, is not forgotten.
    private HeaderMeaning OfMember(string header, HeaderMeaning whole)
    {
        var dot = header.LastIndexOf('.');
        if (dot <= 0 || dot == header.Length - 1) return None;
        var member = HeaderWords.Of(header[(dot + 1)..]);
        // "vehicle.color.name": what a color is called is the color.
        if (Array.TrueForAll(member, TypeWords.IsLabel) && Full(HeaderLexicon.Plain(HeaderWords.Of(header[..dot]))) is { Certainty: >= Lesser } called && IsCategory(called.Slots[0].Type)) return called;
        if (!whole.NamesItsRole) return Full(member);
        // "t_from.from_person.first_name": the path says whose, the member what.
        return whole.Certainty < Lesser && SideOf(HeaderWords.Of(header[..dot])) is { } side && (TypesOf(member) ?? TypesOf(HeaderLexicon.Plain(member))) is { } types ? OfRole(side, types, Composed) : None;
    }

    // The one part that words name, and no other.
    private Model.Role? SideOf(string[] words) =>
        words.Select(word => schema.Roles.TryFind([word], out var role) ? role : (Model.Role?)null).OfType<Model.Role>().Distinct().ToArray() is [var only] ? only : null;

    // Anything has a name and an id: that of a "network" is nobody's in the row, that of a "subject" or "record" is.
    private bool CallsAnotherThing(string header)
    {
        var dot = header.LastIndexOf('.');
        return dot > 0 && HeaderWords.Of(header[(dot + 1)..]) is ["name" or "id"] && IsOfAnotherThing(HeaderWords.Of(header[..dot]));
    }

    private bool IsOfAnotherThing(string[] owner) => owner.Length > 0 && Array.TrueForAll(owner, word => HeaderLexicon.Knows(word) && !schema.Noise.Contains(word) && !TypeWords.Noise.Contains(word) && !Containers.Contains(word))
        && !schema.Roles.TryFind(owner, out _) && !schema.Roles.TryFindWithin(owner, out _, out _) && !TypeWords.Table.TryFind(owner, out _) && !schema.Own.TryFind(owner, out _);

    /// <summary>Whether the header is a phrase of the kind's own, which says whose value it is.</summary>
    public bool IsOwn(string header) => schema.Own.TryFind(HeaderWords.Of(header), out _);

    /// <summary>Whether the header is a phrase for what another column may name better.</summary>
    public bool IsLesser(string header) => HeaderWords.Of(header) is var words && (schema.Lesser.TryFind(words, out _) || OfForm(HeaderLexicon.Plain(words)).Certainty > 0);

    /// <summary>Whether a word of the header is of no vocabulary, and none says that what it is about has no part in the row.</summary>
    public bool IsOpen(string header) => HeaderWords.Of(header) is var words && words.Any(IsUnknown)
        && Readings(words).All(reading => !TypeWords.NamesBystander(reading) && !TypeWords.Unread.TryFindWithin(reading, out _, out _));

    /// <summary>What a header says if its one word that nobody taught is a certain other: "zqvk of the passenger" over whole names.</summary>
    public HeaderMeaning Completed(string header, string[] by)
    {
        var plain = HeaderLexicon.Plain(HeaderWords.Of(header));
        var unknown = Array.FindIndex(plain, IsUnknown);
        if (plain.Length < 2 || unknown < 0 || plain.Count(IsUnknown) > 1) return None;
        // A "hire date" is no date of a date.
        if (plain.Any(by.Contains)) return None;
        var completed = Full([.. plain[..unknown], .. by, .. plain[(unknown + 1)..]]);
        // "Representante legal": a name, phone or e-mail is somebody's, and whose it is must be said.
        return completed.Certainty >= Lesser && (completed.NamesItsRole || completed.Slots[0].Type is Model.FieldType.EventTime or Model.FieldType.EventEndTime or Model.FieldType.PaymentAmount) ? completed : None;
    }

    /// <summary>The words of a header that are of some vocabulary.</summary>
    public string[] Known(string[] words) => [.. words.Where(word => !IsUnknown(word))];

    /// <summary>Whether a word of the header names a side.</summary>
    public bool NamesSide(string header, Model.Role side) => Readings(HeaderWords.Of(header)).Any(reading => schema.Roles.TryFindWithin(reading, out var role, out _) && role == side);

    // As written, and in the words that all languages share.
    private static string[][] Readings(string[] words) => [words, HeaderLexicon.Plain(words)];

    private bool IsUnknown(string word) => !HeaderLexicon.Knows(word) && !TypeWords.Noise.Contains(word) && !schema.Noise.Contains(word) && !schema.Roles.TryFind([word], out _)
        && !TypeWords.Table.TryFind([word], out _) && !TypeWords.Unread.TryFind([word], out _) && !schema.Own.TryFind([word], out _) && !word.All(char.IsAsciiDigit);

    private HeaderMeaning OfMoment(string[] words)
    {
        if (words is ["fecha", "y", "hora", _, ..] or ["data", "e", "hora" or "ora", _, ..]) return Full([words[0], .. words[3..]]);
        var date = Array.IndexOf(words, "date");
        if (date < 0 || words.Length < 3) return words.Contains("datetime") && words.Length > 1 ? Full([.. words.Select(word => word == "datetime" ? "date" : word)]) : None;
        var time = date + 1 < words.Length && words[date + 1] == "and" ? date + 2 : date + 1;
        if (time >= words.Length || words[time] != "time") return None;
        var asDate = Full([.. words[..(date + 1)], .. words[(time + 1)..]]);
        return asDate.Certainty >= Lesser ? asDate : Full([.. words[..date], .. words[time..]]);
    }

    private HeaderMeaning Full(string[] words)
    {
        var bare = WithoutNoise(words);
        if (IsUnread(words, bare)) return None;
        var meaning = Whole(words);
        if (meaning.Certainty == 0 && bare.Length < words.Length) meaning = Whole(bare);
        return meaning.Certainty > 0 ? meaning : Composition(words);
    }

    private HeaderMeaning Whole(string[] words)
    {
        if (words.Length == 0) return None;
        if (schema.Own.TryFind(words, out var own)) return new(own!, Exact);
        if (schema.Lesser.TryFind(words, out var lesser)) return new(lesser!, Lesser);
        if (schema.Doubtful.TryFind(words, out var doubtful)) return new(doubtful!, Doubtful);
        if (schema.Roles.TryFind(words, out var role) && schema.BareRole.Count > 0) return new([.. schema.BareSlots(role)], Composed, NamesItsRole: true);
        // "contact phone" is the contact's where there is one, and any phone where there is none.
        if (Composition(words) is { Certainty: >= Composed } composed) return composed;
        return TypesOf(words) is { } types ? Understood(types, Composed) : None;
    }

    private HeaderMeaning Composition(string[] words)
    {
        if (!schema.Roles.TryFindWithin(words, out var role, out var rest)) return None;
        var bare = WithoutNoise(rest);
        if (bare.Length == 0 || (schema.Roles.TryFind(bare, out var again) && again == role)) return new([.. schema.BareSlots(role)], schema.BareRole.Count > 0 ? Composed : 0, NamesItsRole: true);
        if (IsUnread(rest, bare)) return None;
        if ((TypesOf(rest) ?? TypesOf(bare)) is { } types) return OfRole(role, types, Composed);
        return TypeWords.Table.TryFindWithin(rest, out types, out var unknown) && !TypeWords.IsChanged(unknown) && !TypeWords.IsWeak(rest, unknown) ? OfRole(role, types!, Contained) : None;
    }

    private HeaderMeaning Part(string[] words)
    {
        if (IsUnread(words, WithoutNoise(words)) || words.Any(IsForeignPart)) return None;
        if (schema.Own.TryFindWithin(words, out var own, out var rest) && !TypeWords.IsChanged(rest)) return new(own!, IsNamed(own![0].Type) && rest.All(TypeWords.IsLabel) ? Lesser : Contained);
        if (!TypeWords.Table.TryFindWithin(words, out var types, out rest) || TypeWords.IsChanged(rest) || TypeWords.IsWeak(words, rest)) return None;
        // "County name", "department name": what has the name is known, and is nobody.
        if (types![0] == Model.FieldType.PersonFullName && rest.Length > 0 && (TypeWords.Unread.TryFind(rest, out _) || (TypeWords.Table.TryFind(rest, out var named) && !Kinds.Parts.IsName(named![0])))) return None;
        // The number of an office or a batch is not the row's; a part's may be its document's.
        return types![0] == Model.FieldType.SourceRecordId && !schema.Roles.TryFindWithin(words, out _, out _) ? None : Understood(types, Vague);
    }

    // A payee's phone is nobody's in a list of people, and a driver's none in a booking.
    private bool IsForeignPart(string word) =>
        !TypeWords.IsLabel(word) && !schema.Roles.TryFind([word], out _) && !schema.Own.TryFind([word], out _) && KindSchemas.All.Any(other => other.Roles.TryFind([word], out var part) && part != Model.Role.Subject);

    private static bool IsNamed(Model.FieldType type) => type is Model.FieldType.PlaceName or Model.FieldType.OrganizationName or Model.FieldType.VesselName or Model.FieldType.EventKind;

    // Known by name, and holding nothing that Igloo reads; this kind's own words come first.
    private bool IsUnread(string[] words, string[] bare) =>
        (IsUnread(words) || (bare.Length > 0 && IsUnread(bare))) && !schema.Own.TryFind(words, out _) && !schema.Own.TryFind(bare, out _);

    // In another order and language only where the words are not known for a type as well; two that together are one ("hành khách", a passenger) count nothing.
    private static bool IsUnread(string[] words) => TypeWords.Unread.TryFindSpelt(words, out _)
        || (HeaderLexicon.Bag(words).Contains(' ', StringComparison.Ordinal) && TypeWords.Unread.TryFind(words, out _) && !TypeWords.Table.TryFind(words, out _));

    // One phrase, or two that say the same: "tag / licence plate".
    private static Model.FieldType[]? TypesOf(string[] words)
    {
        if (TypeWords.Table.TryFind(words, out var types)) return types;
        // "Numéro MTCN", "IMEI number": what is a number anyway may say so.
        string[] unnumbered = [.. words.Where(word => !HeaderLexicon.SaysNumber(word))];
        if (unnumbered.Length > 0 && unnumbered.Length < words.Length && TypeWords.Table.TryFind(unnumbered, out types) && IsNumber(types![0])) return types;
        if (!TypeWords.Table.TryFindWithin(words, out types, out var rest) || !TypeWords.Table.TryFind(rest, out var same)) return null;
        // "CPF/CNPJ": a person's number, or that of the business that stands in the person's place.
        return same![0] == types![0] ? types : IsOfficialNumber(types[0]) && IsOfficialNumber(same[0]) ? [Model.FieldType.DocumentNumber] : null;
    }

    private static bool IsOfficialNumber(Model.FieldType type) => type is Model.FieldType.DocumentNumber or Model.FieldType.OrganizationNumber;

    private static bool IsNumber(Model.FieldType type) => type is Model.FieldType.PaymentReference or Model.FieldType.BookingLocator or Model.FieldType.BookingTicket or Model.FieldType.DocumentNumber or Model.FieldType.DeviceImei
        or Model.FieldType.DeviceImsi or Model.FieldType.VehiclePlate or Model.FieldType.VehicleVin or Model.FieldType.OrganizationNumber or Model.FieldType.Phone;

    private HeaderMeaning Understood(Model.FieldType[] types, double certainty)
    {
        Slot[] slots = [.. types.Where(schema.Types.ContainsKey).Select(type => new Slot(schema.Types[type], type))];
        return slots.Length > 0 ? new(slots, certainty) : None;
    }

    private HeaderMeaning OfRole(Model.Role role, Model.FieldType[] types, double certainty)
    {
        // "employee id" is the list's own number of its subject; "sender id" may be a document or a customer's number, and is asked about.
        if (role == Model.Role.Subject && types.Contains(Model.FieldType.SourceRecordId) && schema.Types.ContainsKey(Model.FieldType.SourceRecordId)) return new([new Slot(role, Model.FieldType.SourceRecordId)], Math.Min(certainty, Nested), NamesItsRole: true);
        Slot[] slots = [.. types.Where(schema.OfRoles.Contains).Select(type => new Slot(role, type))];
        return slots.Length > 0 ? new(slots, certainty, NamesItsRole: true) : None;
    }

    private string[] WithoutNoise(string[] words) => [.. words.Where(word => !TypeWords.Noise.Contains(word) && !schema.Noise.Contains(word))];
}
