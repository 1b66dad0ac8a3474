using Igloo.Model;
using static Igloo.Model.FieldType;

namespace Igloo.Ingest.Mapping;

/// <summary>What columns tell about each other.</summary>
internal static class Neighbours
{
    /// <summary>Highest confidence of a column that a person is asked about.</summary>
    public const double AskedAtMost = 0.79;

    /// <summary>Least confidence of a column that names its slot so well that a doubtful second one is not worth a question.</summary>
    internal const double Sure = 0.9;

    /// <summary>Certainty of a column that only its values and the lack of another speak for.</summary>
    public const double OnlyOne = 0.8;

    private const int LeastNamedId = 5;
    private const int FirstBirthYear = 1850;
    private const int LastBirthYear = 2150;

    // What a row has one of, and what only its own values look like: a word too many in the header leaves little doubt.
    private static readonly FieldType[] Unmistakable = [EventEndTime, PaymentAmount, PaymentCurrency, VehiclePlate, VehicleVin, DeviceImei, DocumentMrz, PersonBirthDate, PlaceLatitude, PlaceLongitude,
        VehicleMake, VehicleModel, VehicleYear, VehicleColour, EventHeading, EventDirection, EventDuration, AddressPostalCode, SourceUrl, PaymentFee, PaymentChannel, PayrollGross, PayrollDeductions, StatedFee, DocumentKind, DeviceImsi, OrganizationActivity];

    private static readonly PhraseTable<bool> SecondSurname = new PhraseTable<bool>()
        .Add("segundo apellido|apellido materno|apellido 2|second surname|second last name|maternal surname|surname 2|last name 2|materno|ap materno|ap mat", true);

    private static readonly PhraseTable<bool> Expiry = new PhraseTable<bool>()
        .Add("expiry|expiry date|expiration|expiration date|exp date|date of expiry|expires|expires on|valid until|valid to|validity|fecha de vencimiento|vencimiento|gultig bis|ablaufdatum|geldig tot|data scadenza|data de validade|wazny do|valido ate|valida ate|valido hasta|valida hasta|valable jusqu au|valable jusqu a|valevole fino", true);

    // An event has one of each: of two equal columns either may be it. A party may have two phones, and both are its own.
    private static readonly FieldType[] OneOnly =
        [EventTime, EventEndTime, FieldType.EventKind, EventGroup, PaymentAmount, PaymentReference, PlaceName, PersonFullName, PersonBirthDate, OrganizationName, SourceRecordId];

    /// <summary>Both coordinates in one column tell nothing beside a latitude and a longitude.</summary>
    public static void LeaveRepeatedCoordinates(MappedColumn[] columns, ColumnShape[] shapes)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            var role = columns[i].Role;
            if (!IsAccepted(columns[i], PlaceLatitude) || !shapes[i].ArePairs || !Has(columns, role, PlaceLongitude)) continue;
            if (Enumerable.Range(0, columns.Length).Any(j => IsAccepted(columns[j], PlaceLatitude) && columns[j].Role == role && !shapes[j].ArePairs)) columns[i] = Left(columns[i]);
        }
    }

    /// <summary>A day of issue or expiry that names no document, where no other column does, is that of a licence or list: <c>Issue date</c> of businesses.</summary>
    public static void LeaveDaysOfNoDocument(MappedColumn[] columns)
    {
        for (var i = 0; i < columns.Length; i++)
            if (columns[i] is { Type: DocumentIssued or DocumentExpires, Decision: ColumnDecision.Accepted } day && !Has(columns, day.Role, DocumentNumber) && !Has(columns, day.Role, DocumentMrz) && HeaderLexicon.Plain(HeaderWords.Of(day.Name)).All(IsOfAnyDay)) columns[i] = Left(day);
    }

    private static bool IsOfAnyDay(string word) => word is "date" or "day" or "issue" or "issued" or "expiry" or "expires" or "expiration" or "valid" or "until" or "on";

    /// <summary>Which of several documents was issued when, runs out or is of what kind, one column of a record cannot say.</summary>
    public static void LeaveWhatSaysLessOfSeveralDocuments(MappedColumn[] columns)
    {
        for (var i = 0; i < columns.Length; i++)
            if (columns[i].Type is DocumentKind or DocumentIssued or DocumentExpires && columns.Count(column => IsAccepted(column, DocumentNumber) && column.Role == columns[i].Role) > 1) columns[i] = Left(columns[i]);
    }

    /// <summary>The one expiry date beside a document's number is the document's: <c>Passport no</c>, <c>Expiry date</c>.</summary>
    public static void GiveExpiriesToDocuments(MappedColumn[] columns, KindSchema schema, ColumnShape[] shapes)
    {
        var documents = columns.Where(column => IsAccepted(column, DocumentNumber)).ToList();
        if (documents is not [var document] || Array.Exists(columns, column => column.Type == DocumentExpires) || !(schema.OfRoles.Contains(DocumentExpires) || schema.Types.ContainsKey(DocumentExpires))) return;
        // A plate, a card or an account runs out as well.
        if (Array.Exists(columns, column => column.Type is VehiclePlate or AccountNumber or OrganizationNumber)) return;
        var expiries = Enumerable.Range(0, columns.Length).Where(i => columns[i].Decision == ColumnDecision.Ignored && shapes[i].IsDay && Expiry.TryFind(HeaderWords.Of(columns[i].Name), out _)).Take(2).ToList();
        if (expiries is [var only]) columns[only] = MappedColumn.Accepted(columns[only].Name, new Slot(document.Role, DocumentExpires), OnlyOne);
    }

    /// <summary>A header that only contains a word for a time is the row's time where no other column could be: <c>Sailing date</c> of a manifest. A day and a clock are one time.</summary>
    public static void AcceptTheOnlyTime(MappedColumn[] columns, ColumnShape[] shapes)
    {
        var times = Enumerable.Range(0, columns.Length).Where(i => columns[i] is { Type: EventTime, Role: Role.Subject, Decision: ColumnDecision.Accepted or ColumnDecision.Ask }).ToList();
        if (times.Exists(i => columns[i].Decision == ColumnDecision.Accepted && !shapes[i].IsClockByName) || times.Count(i => shapes[i].IsClockByName) > 1 || times.Count(i => !shapes[i].IsClockByName) != 1) return;
        foreach (var i in times)
            if (shapes[i].IsClockByName || (shapes[i].IsDay && !shapes[i].AreOfManyYears) || shapes[i].IsMoment) columns[i] = columns[i] with { Decision = ColumnDecision.Accepted, Confidence = OnlyOne };
    }

    /// <summary>A day is told again by a moment beside it that begins with it, as reports of handsets do: <c>Date</c>, <c>Time</c>. The moment says more.</summary>
    public static void LeaveDaysOfMoments(MappedColumn[] columns, ColumnShape[] shapes)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i] is not { Decision: ColumnDecision.Accepted } day || !IsTime(day) || !shapes[i].IsDay) continue;
            if (Enumerable.Range(0, columns.Length).Any(j => IsAccepted(columns[j], day.Type!.Value) && columns[j].Role == day.Role && columns[j].Confidence >= day.Confidence && IsMomentOf(columns[j].Name, day.Name) && shapes[j].BeginWith(shapes[i]))) columns[i] = Left(day);
        }
    }

    // "Call date", "Call time": of the two, the moment's header says nothing more than that.
    private static bool IsMomentOf(string moment, string day) =>
        HeaderLexicon.Plain(HeaderWords.Of(moment)).Except(HeaderLexicon.Plain(HeaderWords.Of(day))).All(word => word is "time" or "date" or "timestamp" or "datetime" or "stamp");

    /// <summary>A header with one word too many is believed where no other column could be the same thing and the values can hardly be anything else: <c>Vehicle plate as seen</c>.</summary>
    public static void AcceptTheOnlyOne(MappedColumn[] columns, ColumnShape[] shapes)
    {
        foreach (var type in Unmistakable)
        {
            var candidates = Enumerable.Range(0, columns.Length).Where(i => columns[i].Type == type && columns[i].Decision is ColumnDecision.Accepted or ColumnDecision.Ask).Take(2).ToList();
            if (candidates is [var only] && columns[only].Decision == ColumnDecision.Ask && shapes[only].IsUnmistakably(type)) columns[only] = columns[only] with { Decision = ColumnDecision.Accepted, Confidence = OnlyOne };
        }
    }

    /// <summary>The one column of a row that is told in sentences is its narrative, whatever its header.</summary>
    public static void AcceptTheOnlyProse(MappedColumn[] columns, ColumnShape[] shapes)
    {
        if (shapes.Count(shape => shape.IsProse) != 1) return;
        var only = Array.FindIndex(shapes, shape => shape.IsProse);
        if (columns[only] is { Type: TextNarrative, Decision: ColumnDecision.Ask }) columns[only] = columns[only] with { Decision = ColumnDecision.Accepted, Confidence = OnlyOne };
    }

    /// <summary>Beside numbers that one can dial, small ones are nobody's phones: they number the rows (<c>No.</c>) or count something (<c>Line</c>).</summary>
    public static void LeaveCountsBesidePhones(MappedColumn[] columns, ColumnShape[] shapes)
    {
        if (!Array.Exists(shapes, shape => shape.Dialable >= Sure)) return;
        for (var i = 0; i < columns.Length; i++)
        {
            if (!shapes[i].AreCounts) continue;
            if (IsRowNumber(columns, i, shapes[i])) columns[i] = MappedColumn.Accepted(columns[i].Name, new Slot(Role.Subject, SourceRecordId), Sure);
            else if (IsAccepted(columns[i], Phone)) columns[i] = Left(columns[i]);
        }
    }

    // "No.", running from row to row.
    private static bool IsRowNumber(MappedColumn[] columns, int column, ColumnShape shape) =>
        shape.AreOwnNumbers && (columns[column].Type is null or Phone) && !Has(columns, Role.Subject, SourceRecordId) && TypeWords.Table.TryFind(HeaderWords.Of(columns[column].Name), out var types) && types![0] == SourceRecordId;

    /// <summary>Beside a licence plate, a tag is the transponder's, which toll roads keep as an account.</summary>
    public static void TellTagsFromPlates(MappedColumn[] columns, KindSchema schema)
    {
        if (!schema.Types.TryGetValue(AccountNumber, out var role) || Array.Exists(columns, column => column.Type == AccountNumber) || !Array.Exists(columns, column => IsAccepted(column, VehiclePlate) && !IsTag(column))) return;
        for (var i = 0; i < columns.Length; i++)
            if (IsAccepted(columns[i], VehiclePlate) && IsTag(columns[i])) columns[i] = columns[i] with { Type = AccountNumber, Role = role };
    }

    private static bool IsTag(MappedColumn column) => HeaderWords.Of(column.Name) is var words && words.Contains("tag") && !words.Contains("plate");

    /// <summary>A time of day needs a day beside it, or at the end a beginning with its day; a whole time needs neither.</summary>
    public static void JoinDaysAndClocks(MappedColumn[] columns, ColumnShape[] shapes)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (!IsTime(columns[i]) || !shapes[i].IsClockByName) continue;
            var (role, type) = (columns[i].Role, columns[i].Type);
            var others = Enumerable.Range(0, columns.Length).Where(j => IsTime(columns[j]) && columns[j].Role == role && columns[j].Type == type && !shapes[j].IsClockByName).ToList();
            if (others.Exists(j => shapes[j].IsDay) || (type == EventEndTime && others.Count == 0 && BeginsAtATime(columns, shapes, role))) continue;
            columns[i] = Asked(columns[i]);
        }
    }

    // A whole time, or a day and a time of day beside it.
    private static bool BeginsAtATime(MappedColumn[] columns, ColumnShape[] shapes, Role role)
    {
        int[] began = [.. Enumerable.Range(0, columns.Length).Where(i => IsAccepted(columns[i], EventTime) && columns[i].Role == role)];
        return Array.Exists(began, i => !shapes[i].IsClockByName && shapes[i].IsMoment) || (Array.Exists(began, i => shapes[i].IsClockByName) && Array.Exists(began, i => !shapes[i].IsClockByName && shapes[i].IsDay));
    }

    /// <summary>Who lends a car writes when it went out and then when it came in; who lets visitors in writes them the other way round.</summary>
    public static void TellComingFromBringingBack(MappedColumn[] columns)
    {
        var (first, last) = (Array.FindIndex(columns, column => IsAccepted(column, EventEndTime) && IsSaid(column, "in")), Array.FindIndex(columns, column => IsAccepted(column, EventTime) && IsSaid(column, "out")));
        if (first < 0 || last < first || columns[first].Role != columns[last].Role) return;
        (columns[first], columns[last]) = (columns[first] with { Type = EventTime }, columns[last] with { Type = EventEndTime });
    }

    private static bool IsSaid(MappedColumn column, string word) => HeaderWords.Of(column.Name).Contains(word);

    /// <summary>Of several columns that all name the row's place, the one that names it best is taken: <c>Site name</c> before <c>Site id</c>, and that before <c>Lane</c>.</summary>
    public static void TakeTheBestNameOfThePlace(MappedColumn[] columns)
    {
        foreach (var role in columns.Where(column => IsAccepted(column, PlaceName)).Select(column => column.Role).Distinct().ToArray())
        {
            int[] places = [.. Enumerable.Range(0, columns.Length).Where(i => IsAccepted(columns[i], PlaceName) && columns[i].Role == role).OrderBy(i => VaguenessOf(columns[i].Name))];
            if (places.Length < 2 || VaguenessOf(columns[places[0]].Name) == VaguenessOf(columns[places[1]].Name)) continue;
            foreach (var place in places.Skip(1).Where(place => columns[place].Confidence <= columns[places[0]].Confidence)) columns[place] = Left(columns[place]);
        }
    }

    private static int VaguenessOf(string place)
    {
        var words = HeaderLexicon.Plain(HeaderWords.Of(place));
        if (words.Any(word => word is "lane" or "sector" or "zone" or "area" or "azimuth" or "zip" or "postcode")) return 4;
        if (words.Any(word => word is "id" or "no" or "code" or "reference")) return 3;
        if (words.Any(word => word is "name" or "description" or "location" or "label" or "address")) return 0;
        // A camera stands at a site.
        return words.Any(word => word is "camera" or "reader" or "device" or "sensor") ? 2 : 1;
    }

    /// <summary>A row names one of each type in each part: the surest column, and of equals the first where all of them belong there. A day and a clock make one time. Of documents it may name several.</summary>
    public static void KeepOnePerSlot(MappedColumn[] columns, ColumnShape[] shapes)
    {
        var taken = new Dictionary<(Role, FieldType, bool), int>();
        foreach (var i in Enumerable.Range(0, columns.Length).OrderByDescending(i => columns[i].Confidence).ThenBy(i => i))
        {
            if (columns[i].Decision != ColumnDecision.Accepted) continue;
            var slot = (columns[i].Role, columns[i].Type!.Value, (IsTime(columns[i]) && shapes[i].IsClockByName) || IsSecondPart(columns[i]));
            if (taken.TryAdd(slot, i)) continue;
            var first = taken[slot];
            if (slot.Value is DocumentNumber or OnlineHandle && columns[i].Confidence >= Sure) continue;
            // Of two that surely name it, one without any value takes no other's place.
            if (shapes[first].IsEmpty != shapes[i].IsEmpty && columns[i].Confidence >= Sure)
            {
                var (empty, filled) = shapes[i].IsEmpty ? (i, first) : (first, i);
                (columns[empty], taken[slot]) = (Left(columns[empty]), filled);
                continue;
            }

            if (columns[first].Confidence <= columns[i].Confidence && OneOnly.Contains(slot.Value) && !shapes[first].IsSameAs(shapes[i])) columns[first] = Asked(columns[first]);
            columns[i] = Asked(columns[i]);
        }
    }

    /// <summary>Leaves a column alone whose header only contains a word for what another column surely names, or names it by a lesser word.</summary>
    public static void LeaveTheTaken(MappedColumn[] columns, KindSchema schema, HeaderMatcher matcher)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i] is not { Decision: ColumnDecision.Ask, Type: { } type } || (type != TextNarrative && columns[i].Confidence > HeaderMatcher.Contained && !matcher.IsLesser(columns[i].Name) && !IsAnothersNumber(columns[i], schema))) continue;
            if ((OneOnly.Contains(type) || type == TextNarrative || matcher.IsLesser(columns[i].Name)) && Array.Exists(columns, column => IsAccepted(column, type) && column.Role == columns[i].Role && (type == TextNarrative || column.Confidence >= HeaderMatcher.Lesser)))
                columns[i] = Left(columns[i]);
        }
    }

    // Beside the row's own number, that of something in it: "id", "user_id".
    private static bool IsAnothersNumber(MappedColumn column, KindSchema schema) => column.Type == SourceRecordId && !schema.HasTwoSides;

    /// <summary>A column without a single value is worth no question.</summary>
    public static void AskNothingOfEmptyOnes(MappedColumn[] columns, ColumnShape[] shapes)
    {
        for (var i = 0; i < columns.Length; i++)
            if (columns[i].Decision == ColumnDecision.Ask && shapes[i].IsEmpty) columns[i] = Left(columns[i]);
    }

    /// <summary>The first column of a table, called the id of whatever its rows are and different in each, is the row's own number: <c>BSA identifier</c>.</summary>
    public static void AcceptTheRowsOwnNumber(MappedColumn[] columns, KindSchema schema, ColumnShape[] shapes)
    {
        var role = schema.Types.GetValueOrDefault(SourceRecordId);
        if (columns.Length == 0 || Has(columns, role, SourceRecordId) || !shapes[0].AreOwnNumbers) return;
        var isOpen = columns[0] is { Decision: ColumnDecision.Ignored, Confidence: 0 } or { Decision: ColumnDecision.Ask, Type: SourceRecordId };
        var words = HeaderWords.Of(columns[0].Name);
        var isId = words is [var only] ? only.Length >= LeastNamedId && only.EndsWith("id", StringComparison.Ordinal) : HeaderLexicon.Plain(words) is [.., "id"] or ["id", _];
        if (!isOpen || !isId || TypeWords.NamesBystander(words) || TypeWords.Unread.TryFind(words, out _)) return;
        columns[0] = MappedColumn.Accepted(columns[0].Name, new Slot(role, SourceRecordId), OnlyOne);
        // A payment's or booking's own number may be its reference as well, where nothing else is.
        if (schema.Types.Keys.Any(type => type is PaymentReference or BookingLocator && !Array.Exists(columns, column => IsAccepted(column, type)))) columns[0] = Asked(columns[0]);
    }

    /// <summary>Year, month and day of birth in three columns are one birth date.</summary>
    public static void JoinBirthParts(MappedColumn[] columns, KindSchema schema, ColumnShape[] shapes)
    {
        if (!schema.Types.TryGetValue(PersonBirthDate, out var role) || BirthParts.Of([.. columns.Select(column => column.Name)]) is not { } parts) return;
        if (Enumerable.Range(0, columns.Length).Any(i => IsAccepted(columns[i], PersonBirthDate) && !parts.Contains(i))) return;
        if (!shapes[parts.Year].AreNumbers(FirstBirthYear, LastBirthYear) || !shapes[parts.Month].AreNumbers(1, 12) || !shapes[parts.Day].AreNumbers(1, 31)) return;
        for (var i = 0; i < columns.Length; i++)
            if (parts.Contains(i)) columns[i] = MappedColumn.Accepted(columns[i].Name, new Slot(role, PersonBirthDate), Sure);
    }

    // Spanish and Portuguese names end in two surnames, which some registers keep in two columns; others number a name's components: "fname_c2".
    private static bool IsSecondPart(MappedColumn column) => column.Type is PersonGivenName or PersonFamilyName && HeaderWords.Of(column.Name) is var words
        && (words is [_, .., "c" or "comp" or "component" or "part", "2"] || (column.Type == PersonFamilyName && (SecondSurname.TryFind(words, out _) || (words.Length > 2 && SecondSurname.TryFind(words.AsSpan(words.Length - 2), out _)))));

    private static bool IsTime(MappedColumn column) => IsAccepted(column, EventTime) || IsAccepted(column, EventEndTime);

    internal static MappedColumn Left(MappedColumn column) => new() { Name = column.Name, Confidence = column.Confidence, Decision = ColumnDecision.Ignored };

    internal static MappedColumn Asked(MappedColumn column) => column with { Decision = ColumnDecision.Ask, Confidence = Math.Min(column.Confidence, AskedAtMost) };

    internal static bool IsAccepted(MappedColumn column, FieldType type) => column.Decision == ColumnDecision.Accepted && column.Type == type;

    internal static bool Has(MappedColumn[] columns, Role role, FieldType type) => Array.Exists(columns, column => IsAccepted(column, type) && column.Role == role);
}
