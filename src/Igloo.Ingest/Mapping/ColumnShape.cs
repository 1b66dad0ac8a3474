using System.Globalization;
using System.Text.RegularExpressions;
using Igloo.Ingest.Normalising;
using Igloo.Model;

namespace Igloo.Ingest.Mapping;

/// <summary>How well the values of a column fit each type: the share of its sample, 0 to 1.</summary>
internal sealed partial class ColumnShape(ColumnSample sample, string phoneRegion)
{
    private const int LongestName = 60;
    private const int LongestPlace = 120;
    private const int LongestPlate = 10;
    private const int LongestCount = 3;
    private const int FirstModelYear = 1950;
    private const int LastModelYear = 2050;
    private const int LeastSerial = 4;
    private const int LongestSerial = 20;
    private const int MostApart = 20;
    private const int DecimalsOfSum = 2;
    private const int LeastHeaders = 4;
    private const int LeastWord = 3;
    private const int LeastNumbers = 5;
    private const int LeastHours = 4;
    private const double LeastWordsOfName = 1.6;
    private const double MostWordsOfName = 4;
    private const int MostYears = 6;
    private const int LeastWallet = 20;
    private const int MostWallet = 110;
    private const double Nearly = 0.9;
    private const double Half = 0.5;
    private const double LeastContacts = 0.1;
    private const double NarrativeLength = 40;
    private const double ProseLength = 60; // canonical-model.md section 4: the mean of tips
    private const double ProseWords = 9;

    // Nothing else looks like these.
    private static readonly FieldType[] Unlike = [FieldType.VehicleVin, FieldType.Email, FieldType.DocumentMrz, FieldType.SourceUrl];

    // What "estado", "stato" and "state" hold where they are no regions; without "no", which is a province.
    private static readonly HashSet<string> States = new(
        ("active inactive open closed valid invalid expired suspended cancelled canceled dissolved pending completed released revoked approved rejected "
        + "activo activa inactivo inactiva vigente abierto abierta cerrado cerrada suspendido suspendida cancelado cancelada disuelto disuelta pendiente vencido vencida pagado pagada liquidado aprobado rechazado "
        + "ativo ativa inativo inativa baixada suspensa aberto fechado attivo attiva cessata cessato aperto chiuso sospeso actif inactif ouvert ferme radie valide").Split(' '), StringComparer.Ordinal);

    private readonly Dictionary<FieldType, double> _fits = [];
    private double? _dialable;
    private bool? _isClockByName;
    private FieldType?[]? _form;
    private string[]?[]? _noun;

    /// <summary>Whether most values are times of day without a day.</summary>
    public bool IsClock => sample.Values.Count > 0 && Share(TimeReader.IsClock) > 0.5;

    /// <summary>Whether the values are times of day where a header says that they are: digits such as 0905 count too, where they go round the day.</summary>
    public bool IsClockByName => _isClockByName ??= IsClock || (Share(TimeReader.MayBeClock) >= Nearly && Hours() >= LeastHours);

    /// <summary>Whether most values are days without a time of day.</summary>
    public bool IsDay => sample.Values.Count > 0 && Share(value => !value.Contains(':', StringComparison.Ordinal) && IsTime(value)) > 0.5;

    /// <summary>Whether nearly all values are long words of letters and digits, as the numbers of wallets and accounts are and addresses in towns are not.</summary>
    public bool AreWallets => !IsEmpty && Share(value => value.Length is >= LeastWallet and <= MostWallet && value.All(char.IsAsciiLetterOrDigit) && value.Any(char.IsAsciiDigit) && value.Any(char.IsAsciiLetter)) >= Nearly;

    /// <summary>Whether the years in the values lie near each other, as those of one file's events do and those of births do not.</summary>
    public bool AreOfSomeYears => Years() is { Count: > 0 } years && years.Max() - years.Min() <= MostYears;

    /// <summary>Whether the years in the values lie far apart, as those of births do.</summary>
    public bool AreOfManyYears => Years() is { Count: > 0 } years && years.Max() - years.Min() > MostYears;

    /// <summary>Whether the values stand for phones but are no numbers that one can dial.</summary>
    public bool IsOpaque => sample.Values.Count > 0 && AmongContacts(Dialable) < 0.5;

    /// <summary>Whether all values are numbers of at most three digits.</summary>
    public bool AreCounts => !IsEmpty && sample.Values.All(value => value.Length <= LongestCount && value.All(char.IsAsciiDigit));

    /// <summary>Whether the values are short codes with digits, enough of them and no two alike.</summary>
    public bool AreOwnNumbers => sample.Values.Count >= LeastNumbers && sample.Values.All(IsOwnNumber) && sample.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count() == sample.Values.Count;

    /// <summary>Whether the values count the rows, one after another.</summary>
    public bool AreRunning => sample.Values.Count >= LeastNumbers && sample.Values.All(value => value.Length <= 9 && value.All(char.IsAsciiDigit)) && Steps() >= Nearly * (sample.Values.Count - 1);

    // 1, 2, 3: as the first column of many lists.
    private bool CountTheRows => sample.Values.Count > 1 && !sample.Values.Where((value, i) => value != (i + 1).ToString(CultureInfo.InvariantCulture)).Any();

    /// <summary>Whether most values stand in few rows, as people's names do and those of posts and towns do not.</summary>
    public bool AreVaried => !IsEmpty && sample.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count() * 2 >= sample.Values.Count;

    /// <summary>Whether nearly all values have words on both sides of a comma.</summary>
    public bool GoOnAfterAComma => !IsEmpty && Share(value => value.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma && value[comma..].Any(char.IsLetter)) >= Nearly;

    /// <summary>Whether hardly any value has a comma.</summary>
    public bool AreWithoutComma => !IsEmpty && Share(value => !value.Contains(',', StringComparison.Ordinal)) >= Nearly;

    /// <summary>Whether nearly all values hold both coordinates.</summary>
    public bool ArePairs => !IsEmpty && Share(CoordinateReader.IsPair) >= Nearly;

    // Two numbers with decimals are no number that one can dial, though they are written with as many digits.
    private bool AreBothCoordinates => !IsEmpty && Share(value => value.Count('.') >= 2 && CoordinateReader.Pair(value).IsUsable) >= Nearly;

    /// <summary>Whether no value holds a letter.</summary>
    public bool AreWithoutLetters => !IsEmpty && !sample.Values.Any(value => value.Any(char.IsLetter));

    /// <summary>What nearly all values are and nothing else looks like, whatever the header says; <see langword="null"/> where they could be several things.</summary>
    public FieldType? Form => (_form ??= [MeasureForm()])[0];

    /// <summary>Whether nearly all values are whole numbers of a range.</summary>
    public bool AreNumbers(int least, int most) => !IsEmpty && Share(value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) >= Nearly;

    /// <summary>Whether at least half of the values end as companies' names do.</summary>
    public bool AreCompanies => sample.Values.Count > 0 && Share(IsCompany) >= 0.5;

    /// <summary>Whether nearly all values are names of some words that most rows do not share.</summary>
    public bool AreWholeNames => MeanWords is >= LeastWordsOfName and <= MostWordsOfName && Fit(FieldType.PersonFullName) >= Nearly && AreVaried && !AreCompanies;

    /// <summary>How well the values fit names or codes of places.</summary>
    public double FitOfCode => sample.Values.Count == 0 ? 1 : Share(value => value.Length <= LongestPlace && value.Any(char.IsLetterOrDigit) && !IsAccount(value));

    /// <summary>Characters in a value, on average.</summary>
    public double MeanLength => sample.Values.Count == 0 ? 0 : sample.Values.Average(value => value.Length);

    /// <summary>What the values are worth as sums of money, on average.</summary>
    public double MeanAmount => sample.Values.Select(FieldReaders.For(FieldType.PaymentAmount, Rules)).Where(read => read.IsUsable).Select(read => double.Parse(read.Value, CultureInfo.InvariantCulture)).DefaultIfEmpty().Average();

    /// <summary>The share of values that are sums of money and no nought.</summary>
    public double NotNought => IsEmpty ? 0 : Share(value => FieldReaders.For(FieldType.PaymentAmount, Rules)(value) is { IsUsable: true, Value: not "0" });

    /// <summary>Whether some of the values, which are sums of money, have a minus.</summary>
    public bool AreSigned => sample.Values.Any(NumberReaders.IsNegative);

    /// <summary>Whether the same value stands in every row that has one.</summary>
    public bool AreAllOne => sample.Values.Distinct(StringComparer.OrdinalIgnoreCase).Take(2).Count() == 1;

    // "Paid in full?": yes and no are nobody's name and no place's.
    private bool AreAnswers => sample.Values.All(Answers.Contains);

    /// <summary>Whether each value says that something came in or that it went out, and both do.</summary>
    public bool AreBothWays => sample.Values.Select(Directions.Of).Distinct().Order(StringComparer.Ordinal).SequenceEqual(["in", "out"]);

    /// <summary>Words in a value, on average.</summary>
    public double MeanWords => sample.Values.Count == 0 ? 0 : sample.Values.Average(SpacedWords);

    /// <summary>Whether the values are told in sentences, whatever the header says.</summary>
    public bool IsProse => sample.Values.Count > 0 && sample.Values.Average(LengthInLetters) >= ProseLength && sample.Values.Average(WordsOf) >= ProseWords;

    // A character of Chinese, Japanese or Korean is half a word, and takes the place of three letters.
    private static double LengthInLetters(string value) => value.Length + (2.0 * value.Count(IsSyllable));

    private static double WordsOf(string value) => SpacedWords(value) + (value.Count(IsSyllable) / 2.0);

    private static double SpacedWords(string value) => value.AsSpan().Trim().Count(' ') + 1;

    private static bool IsSyllable(char c) => c is >= '\u3040' and <= '\u30ff' or >= '\u3400' and <= '\u9fff' or >= '\uac00' and <= '\ud7a3';

    /// <summary>Whether most different values are what headers are called: the sheet describes another's columns.</summary>
    public bool AreHeaders => sample.Values.Distinct(StringComparer.OrdinalIgnoreCase).ToList() is { Count: >= LeastHeaders } names && names.Count(name => TypeWords.Table.TryFind(HeaderWords.Of(name), out _)) * 2 >= names.Count;

    public bool IsEmpty => sample.Values.Count == 0;

    /// <summary>Whether nearly all values are a day with a time of day, or seconds or milliseconds since 1970 as no telephone number and few other counts are.</summary>
    public bool IsMoment => !IsEmpty && (Share(value => value.Contains(':', StringComparison.Ordinal) && IsTime(value)) >= Nearly || Share(IsUnixTime) >= Nearly);

    /// <summary>Whether nearly all values are numbers that one can dial, written as only those are.</summary>
    public bool IsDialled => !IsEmpty && Dialable >= Nearly && Share(IsWrittenAsDialled) >= Nearly && !AreSerial;

    // 089-26-00011, 089-26-00012: numbers that somebody gives out one after another.
    private bool AreSerial => sample.Values.Count >= LeastSerial && Digits() is var digits && digits.Zip(digits.Skip(1)).Count(pair => pair.Second - pair.First is > 0 and <= MostApart) >= Nearly * (digits.Count - 1);

    private List<decimal> Digits() => [.. sample.Values.Select(value => string.Concat(value.Where(char.IsAsciiDigit))).Select(digits => digits.Length is > 0 and <= LongestSerial ? decimal.Parse(digits, CultureInfo.InvariantCulture) : 0)];

    // Beside numbers, other contacts are no misfits.
    private double AmongContacts(double share) => share >= LeastContacts && share < Nearly && Share(value => OtherContact.Of(value) is not null) is var others and < 1 ? Math.Min(1, share / (1 - others)) : share;

    // Letters can be dialled, but "123-A4567" is the number of something else; only an extension brings its own. "2024-00123" counts within a year.
    private static bool IsWrittenAsDialled(string value) =>
        !IsOfAYear(value) && (value.Contains('+', StringComparison.Ordinal) || value.AsSpan().ContainsAny("()- ")) && !value.Any(c => char.IsLetter(c) && !"ext".Contains(c, StringComparison.OrdinalIgnoreCase));

    private static bool IsOfAYear(string value) =>
        value.Length > 4 && value[4] is '-' && int.TryParse(value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1990 and <= 2050;

    /// <summary>The share of values that are numbers one can dial.</summary>
    public double Dialable => _dialable ??= Share(new PhoneReader(phoneRegion, isOpaque: false), IsDialable);

    private static bool IsDialable(PhoneReader reader, string value) =>
        reader.Read(value) is { IsUsable: true } read ? read.Value.StartsWith('+') : SeveralInCell.Of(value, reader.Read) is not null || AreEnds(reader, value);

    private static bool AreEnds(PhoneReader reader, string value) =>
        EndsInCell.Of(value) is { } ends && ends.All(end => OtherContact.Of(end.Contact) is not null || reader.Read(end.Contact).IsUsable);

    /// <summary>The words of a header for what the values look like and nothing else does, or <see langword="null"/>.</summary>
    public string[]? Noun => (_noun ??= [MeasureNoun()])[0];

    /// <summary>Whether another column says the same, row by row as far as the samples show.</summary>
    public bool IsSameAs(ColumnShape other) => Values.SequenceEqual(other.Values, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether each value goes on where that of another column ends, row by row as far as the samples show.</summary>
    public bool BeginWith(ColumnShape other) => !IsEmpty && Values.Count == other.Values.Count && Values.Zip(other.Values).All(pair => pair.First.Length > pair.Second.Length && pair.First.StartsWith(pair.Second, StringComparison.Ordinal));

    /// <summary>Whether most of the values that come again do so beside coordinates that lie far apart, row by row as far as the samples show.</summary>
    public bool StandAtManySpots(ColumnShape latitudes)
    {
        if (IsEmpty || Values.Count != latitudes.Values.Count) return false;
        var again = Values.Zip(latitudes.Values).GroupBy(pair => pair.First, pair => pair.Second, StringComparer.OrdinalIgnoreCase).Where(spots => spots.Count() > 1).ToList();
        return again.Count > 0 && again.Count(spots => spots.Select(RoughlyAt).Distinct().Count() > 1) * 2 > again.Count;
    }

    // To about a kilometre.
    private static string RoughlyAt(string latitude) => CoordinateReader.Latitude(latitude) is { IsUsable: true } read
        ? decimal.Round(decimal.Parse(read.Value, CultureInfo.InvariantCulture), 2).ToString(CultureInfo.InvariantCulture)
        : "";

    private IReadOnlyList<string> Values => sample.Values;

    /// <summary>1 when there is no value to doubt it.</summary>
    public double Fit(FieldType type)
    {
        if (sample.Values.Count == 0) return 1;
        if (!_fits.TryGetValue(type, out var fit)) _fits[type] = fit = (Worded.Contains(type) && (IsMoment || IsDay)) || (AreAnswers && (Worded.Contains(type) || Kinds.Parts.IsName(type))) ? 0 : Measure(type);
        return fit;
    }

    /// <summary>Whether nearly all values are of the type and of a form that few other types share: a price has decimals, a plate letters and digits.</summary>
    public bool IsUnmistakably(FieldType type) => !IsEmpty && Fit(type) >= Nearly && type switch
    {
        // A minus before many decimals is of a coordinate.
        FieldType.PaymentAmount => Share(value => value.AsSpan().ContainsAny(".,") && !(NumberReaders.IsNegative(value) && DecimalsOf(value) > DecimalsOfSum)) >= Nearly,
        FieldType.PlaceLatitude or FieldType.PlaceLongitude => Share(value => value.AsSpan().ContainsAny(".,")) >= Nearly,
        FieldType.VehiclePlate => Share(value => value.Any(char.IsAsciiLetter) && value.Length <= LongestPlate) >= Nearly,
        FieldType.PersonBirthDate => IsDay,
        _ => true,
    };

    private static readonly HashSet<string> Answers = new("yes no y n s si sí não nao sim oui non ja nein j true false unknown unk n/a".Split(' '), StringComparer.OrdinalIgnoreCase);

    // What is told in words, and never by a date or time.
    private static readonly FieldType[] Worded =
    [
        FieldType.VehicleMake, FieldType.VehicleModel, FieldType.VehicleColour, FieldType.AddressFull, FieldType.AddressStreet, FieldType.AddressCity, FieldType.AddressRegion, FieldType.PlaceName, FieldType.OrganizationName,
        FieldType.OrganizationActivity, FieldType.BookingAgent, FieldType.BookingCarrier, FieldType.VesselName, FieldType.AccountBank, FieldType.EventKind, FieldType.PaymentChannel, FieldType.DocumentKind, FieldType.PersonAlias,
    ];

    private static int DecimalsOf(string value) => value.AsSpan().TrimEnd() is var text && text.LastIndexOfAny('.', ',') is >= 0 and var point ? text.Length - 1 - point : 0;

    private double Measure(FieldType type) => type switch
    {
        FieldType.PersonFullName or FieldType.PersonGivenName or FieldType.PersonFamilyName => Share(IsName),
        FieldType.Phone => AreRunning || AreBothCoordinates ? 0 : AmongContacts(Math.Max(Dialable, 0.9 * Share(IsId))),
        FieldType.Email => Share(value => value.IndexOf('@', StringComparison.Ordinal) > 0),
        // A bare number is a service's own for an account, and no name.
        FieldType.OnlineHandle => Share(value => (value.Any(char.IsLetter) && IsUsable(type, value)) || OnlineReaders.IsAnybody(value)),
        FieldType.DocumentNumber or FieldType.AccountNumber or FieldType.VehiclePlate => Share(value => value.Any(char.IsAsciiDigit) && !IsWorded(value) && IsUsable(type, value)),
        FieldType.VehicleNumber => Share(value => value.Length <= LongestName && !value.Contains('/', StringComparison.Ordinal) && value.Any(char.IsAsciiDigit) && IsUsable(type, value)),
        FieldType.EventGroup or FieldType.PaymentReference or FieldType.BookingLocator => Share(value => value.Length <= (type == FieldType.PaymentReference ? CodeReaders.LongestReference : LongestName) && IsCode(value) && IsUsable(type, value)),
        // "12 Main St" is no state, and the state of a file no region.
        FieldType.AddressRegion => CountTheRows ? 0 : Share(value => !(char.IsAsciiDigit(value[0]) && IsStreet(value)) && !IsState(value) && IsUsable(type, value)),
        // What stands in every row is the number of none.
        FieldType.SourceRecordId when sample.Values.Count >= LeastNumbers && AreAllOne => 0,
        // "Modelo" is the year of a model where "submarca" is the model.
        FieldType.VehicleModel when AreNumbers(FirstModelYear, LastModelYear) => 0,
        FieldType.PlaceName or FieldType.AddressFull => Share(value => value.Length <= LongestPlace && value.Any(char.IsLetter) && !IsAccount(value)),
        FieldType.PlaceLatitude => Share(value => IsUsable(type, value) || CoordinateReader.Pair(value).IsUsable),
        FieldType.EventTime or FieldType.EventEndTime => Math.Max(Share(value => IsTime(value) || TimeReader.IsClock(value)), IsClockByName ? Share(TimeReader.MayBeClock) : 0),
        FieldType.PersonBirthDate or FieldType.DocumentIssued or FieldType.DocumentExpires => Share(IsBirth),
        FieldType.EventKind or FieldType.PaymentChannel => Share(value => value.Any(char.IsLetter) && IsUsable(type, value)) * Repetition(),
        FieldType.TextNarrative => Math.Min(1, sample.Values.Average(value => value.Length) / NarrativeLength),
        _ => Share(value => IsUsable(type, value)),
    };

    private string[]? MeasureNoun() => this switch
    {
        { IsClock: true } => ["time"],
        { IsMoment: true } or { IsDay: true, AreOfSomeYears: true } => ["date"],
        { Form: FieldType.Phone } => ["phone"],
        { Form: FieldType.Email } => ["email"],
        { AreWholeNames: true } => ["full", "name"],
        _ when IsUnmistakably(FieldType.PaymentAmount) => ["amount"],
        _ => null,
    };

    private FieldType? MeasureForm()
    {
        if (IsEmpty) return null;
        foreach (var type in Unlike)
            if (Share(value => value.Any(char.IsAsciiLetter) && IsUsable(type, value) && (type != FieldType.SourceUrl || IsWrittenAsLink(value))) >= Nearly) return type;
        if (IsDialled) return AreBothCoordinates ? null : FieldType.Phone;
        return Share(IsWrittenAsUserName) >= Nearly && Share(value => value.AsSpan().ContainsAny("@_.")) >= Half ? FieldType.OnlineHandle : null;
    }

    /// <summary>Whether the values are user names beyond doubt, by the sign before them.</summary>
    public bool AreSignedUserNames => Form == FieldType.OnlineHandle && Share(value => value.StartsWith('@') || OnlineReaders.IsAnybody(value)) >= Nearly;

    private static bool IsWrittenAsLink(string value) => value.Contains('/', StringComparison.Ordinal) || value.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    // "blue.sky", "@ana_r", "joker99"; what is theirs who exports is written as a word.
    private static bool IsWrittenAsUserName(string value) => OnlineReaders.IsAnybody(value) || (value.Length <= LongestName && UserName().IsMatch(value));

    [GeneratedRegex(@"^@?(?=[\p{N}_.-]*\p{L})[\p{Ll}\p{Lo}\p{N}_]+(?:[_.-]+[\p{Ll}\p{Lo}\p{N}_]+)*_*$|^@[\w.-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex UserName();

    private List<int> Years() => [.. sample.Values.SelectMany(value => value.Split('-', '.', '/', ' ', 'T')).Where(part => part.Length == 4 && part.All(char.IsAsciiDigit)).Select(part => int.Parse(part, CultureInfo.InvariantCulture))];

    private double Steps()
    {
        var steps = 0;
        for (var i = 1; i < sample.Values.Count; i++)
            if (int.Parse(sample.Values[i], CultureInfo.InvariantCulture) - int.Parse(sample.Values[i - 1], CultureInfo.InvariantCulture) == 1) steps++;
        return steps;
    }

    // Most values have four or six digits: a sheet drops the nought before 905, and 905 alone counts something.
    private int Hours() => Share(value => value.Count(char.IsAsciiDigit) is 4 or 6) > 0.5 ? sample.Values.Select(Hour).Distinct().Count() : 0;

    private static string Hour(string value) => value.AsSpan().Trim()[..(value.Count(char.IsAsciiDigit) % 2 == 0 ? 2 : 1)].ToString();

    private static DateOrder[] Orders { get; } = Enum.GetValues<DateOrder>();

    private ReadingRules Rules => new(phoneRegion, TimeZoneInfo.Utc, null, false, CoordinateReader.PlacesLeftOut(sample.Name));

    private bool IsUsable(FieldType type, string value) => FieldReaders.For(type, Rules)(value).IsUsable;

    // A word for what happened comes back row after row.
    private double Repetition() => sample.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count() <= Math.Max(12, sample.Values.Count / 5) ? 1 : 0.5;

    private double Share(Func<string, bool> holds) => (double)sample.Values.Count(holds) / sample.Values.Count;

    private double Share<T>(T state, Func<T, string, bool> holds) => Share(value => holds(state, value));

    private bool IsTime(string value) => Orders.Any(order => new TimeReader(TimeZoneInfo.Utc, order, phoneRegion).Read(value).IsUsable);

    // Of 2001 to 2033.
    private static bool IsUnixTime(string value) => value.Length is 10 or 13 && value[0] == '1' && value.All(char.IsAsciiDigit);

    private static bool IsBirth(string value) => Orders.Any(order => new BirthDateReader(order).Read(value).IsUsable);

    // lastName, person_id, photo.jpg: what programs call things.
    private static bool IsIdentifier(string value) =>
        !value.Contains(' ', StringComparison.Ordinal) && ((value.AsSpan().ContainsAny("_$/<>") && !IsTicketName(value)) || (char.IsAsciiLetterLower(value[0]) && value.Any(char.IsAsciiLetterUpper)));

    // RUIZ/ANA: how tickets write passengers.
    private static bool IsTicketName(string value) => value.Split('/') is [{ Length: > 1 } family, { Length: > 1 } given] && family.All(IsCapital) && given.All(IsCapital);

    private static bool IsCapital(char letter) => char.IsUpper(letter) || letter is '-' or '\'';

    private static bool IsName(string value) =>
        value.Length <= LongestName && !IsIdentifier(value) && !value.AsSpan().ContainsAnyInRange('0', '9') && value.Any(char.IsLetter) && !value.Contains('@', StringComparison.Ordinal) && value.AsSpan().Trim().Count(' ') < 7;

    // "ana@example.org" and "@ana", not the "US-59 @ mile 12" of a camera.
    private static bool IsAccount(string value) => value.IndexOf('@', StringComparison.Ordinal) is >= 0 and var at && (at == 0 || value[at - 1] != ' ');

    // Forms of companies in the law of many countries.
    private static bool IsCompany(string value) => value.AsSpan().Trim().TrimEnd('.') is var name && name[(name.LastIndexOfAny(" ,") + 1)..] is
        "LLC" or "L.L.C" or "Inc" or "INC" or "Ltd" or "LTD" or "Limited" or "LIMITED" or "Corp" or "CORP" or "Corporation" or "Co" or "Company" or "LLP" or "LP" or "PLC" or "plc"
        or "SA" or "S.A" or "C.V" or "CV" or "SL" or "S.L" or "SRL" or "S.R.L" or "SAS" or "SARL" or "GmbH" or "AG" or "KG" or "BV" or "B.V" or "NV" or "SpA" or "Ltda" or "LTDA" or "Lda" or "Pty";

    // "12 Mill Rd, Lumen": two words are a place or a name, whatever number stands beside them.
    private static bool IsWorded(string value) => value.Split(' ', ',', ';').Count(word => word.Length >= LeastWord && word.All(char.IsLetter)) > 1;

    private static bool IsState(string value) => States.Contains(PlainLetters.Small(value.Trim()));

    private static bool IsStreet(string value) => value.Contains(' ', StringComparison.Ordinal) && value.Any(char.IsLetter);

    // A number, or one word: "blue sedan" is no reference.
    private static bool IsCode(string value) => value.AsSpan().ContainsAnyInRange('0', '9') || !value.AsSpan().Trim().Contains(' ');

    private static bool IsOwnNumber(string value) => value.Length <= 36 && value.Any(char.IsAsciiDigit) && !value.AsSpan().ContainsAny(" @:/.");

    // 2001, X-204, 9-(555)010-0199: short, mostly digits.
    private static bool IsId(string value) =>
        value.Length <= 24 && value.Any(char.IsAsciiDigit) && value.Count(char.IsLetter) <= value.Length / 2 && !value.AsSpan().ContainsAny("@:/");
}
