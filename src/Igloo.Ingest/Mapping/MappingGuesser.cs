using Igloo.Ingest.Formats;
using Igloo.Ingest.Mapping.Kinds;
using Igloo.Model;

namespace Igloo.Ingest.Mapping;

/// <summary>Guesses what a table's rows tell and what its columns stand for, by headers, values and neighbours.</summary>
/// <remarks>Deterministic: kinds are tried in the order of the enumeration and the first of equals wins.</remarks>
internal sealed class MappingGuesser(string phoneRegion, Lessons lessons)
{
    private const double AcceptedFrom = 0.8;
    private const double AskedFrom = 0.5;
    private const double GoodShape = 0.9;

    /// <summary>Below this share of fitting values, header and values disagree, and a person is asked however sure the header is.</summary>
    private const double AgreedFrom = 0.7;

    /// <summary>Below this share of fitting values a sure header is not even worth a question.</summary>
    private const double HardlyAny = 0.1;

    /// <summary>Certainty, at most, where values of a form of their own say what the header does not.</summary>
    private const double FormBeforeHeader = 0.85;

    /// <summary>Certainty of a narrative whose header says nothing: asked.</summary>
    private const double ToldBySentences = 0.7;

    /// <summary>Words of a message, on average, at least.</summary>
    private const double WordsOfMessage = 2.5;

    /// <summary>What a kind cannot be without stands in at least this share of its rows.</summary>
    private const double LeastFilled = 0.1;

    /// <summary>A type that speaks for a kind counts this much more than one that many kinds have.</summary>
    private const double TellingWeight = 2;

    /// <summary>What a full column that a kind has no place for takes from its score.</summary>
    private const double UnplacedWeight = 0.5;

    /// <summary>Most that headers' words alone add to a kind's score: as much as one telling column.</summary>
    private const double MostSpoken = 2;

    /// <summary>What all headers' words and the looks of all columns together add to the score of the kind that they are likeliest in: as much as some columns.</summary>
    private const double EvidenceWeight = 3;

    /// <summary>Every kind, the best reading first; those without a lack before those with one.</summary>
    public IReadOnlyList<KindGuess> Guess(TableSample table)
    {
        ColumnShape[] shapes = [.. table.Columns.Select(column => new ColumnShape(column, phoneRegion))];
        string[] own = [.. table.Header.Columns.Take(table.Header.Own)];
        var prefix = table.Header.IsByPlace ? TablePrefix.None : TablePrefix.Of(own);
        var isExchange = table.Header.IsByPlace && shapes.Count(shape => shape.IsDialled) > 1 && Array.Exists(shapes, shape => shape.IsMoment || shape.IsClock);
        var likely = table.Header.IsByPlace ? KindEvidence.Of([], []) : KindEvidence.Of(own, TableLooks.Of(table, shapes[..own.Length]));
        KindGuess[] guesses = [.. KindSchemas.All.Where(schema => (table.Header.Tells is not { } told || schema.Kind == told) && (!isExchange || schema.HasTwoSides)).Select(schema => Guess(schema, likely, lessons, prefix, table, shapes))];
        return
        [
            .. guesses
                .OrderBy(guess => guess.Lacks.Count > 0)
                .ThenByDescending(guess => guess.Score - (UnplacedWeight * Unplaced(table, guess, guesses)))
                .ThenBy(guess => guess.Schema.Kind)
                .Select(guess => guess with { Columns = Remarks.In(guess, shapes) }),
        ];
    }

    // Columns, as far as they are filled, that a kind has no place for though another that fits the table reads them: a birth date and a home are no part of a payment.
    private static double Unplaced(TableSample table, KindGuess guess, KindGuess[] all) => Enumerable.Range(0, guess.Columns.Count)
        .Where(column => guess.Columns[column].Decision == ColumnDecision.Ignored
            && Array.Exists(all, other => other.Lacks.Count == 0 && other.Columns[column].Decision == ColumnDecision.Accepted))
        .Sum(column => (double)table.Columns[column].Filled / table.Rows);

    private static KindGuess Guess(KindSchema schema, KindEvidence likely, Lessons lessons, TablePrefix prefix, TableSample table, ColumnShape[] all)
    {
        var matcher = new HeaderMatcher(schema, lessons, prefix);
        var read = table.Columns.Select((column, i) => Guess(schema, matcher, column, all[i], table.Header, prefix)).ToArray();
        var (mapped, shapes) = (read[..table.Header.Own], all[..table.Header.Own]);
        Neighbours.LeaveCountsBesidePhones(mapped, shapes);
        Neighbours.TellTagsFromPlates(mapped, schema);
        VesselNeighbours.TakeNamesForShips(mapped, schema);
        MovingNeighbours.TakeMovingDevicesForTrackers(mapped, schema, shapes);
        VesselNeighbours.LeaveLengthsOfThings(mapped);
        NameNeighbours.TakeRepeatedNamesForAliases(mapped, schema);
        NameNeighbours.TellNamesApart(mapped, shapes);
        NameNeighbours.AskWhichName(mapped, shapes);
        NameNeighbours.TakeSecondNamesForFamilyNames(mapped, schema, shapes);
        NameNeighbours.TakeOtherNamesForGivenNames(mapped, schema, shapes);
        NameNeighbours.AcceptTheOnlyPairOfNames(mapped, schema, matcher, shapes);
        NameNeighbours.AskWhoseNumberedNames(mapped);
        NameNeighbours.LeaveNamesPutTogether(mapped);
        Neighbours.LeaveRepeatedCoordinates(mapped, shapes);
        Neighbours.GiveExpiriesToDocuments(mapped, schema, shapes);
        AddressNeighbours.TakeAddressesBesideTownsForStreets(mapped, schema, shapes);
        AddressNeighbours.JoinTownsToAddresses(mapped, schema);
        AddressNeighbours.TakeNumbersAfterStreetsForHouses(mapped, schema);
        AddressNeighbours.TakeStatesBeforeCounties(mapped);
        AddressNeighbours.TakeLongStreetsForAddresses(mapped, schema, shapes);
        Neighbours.AcceptTheOnlyTime(mapped, shapes);
        Neighbours.AcceptTheOnlyOne(mapped, shapes);
        Neighbours.AcceptTheOnlyProse(mapped, shapes);
        if (schema.HasTwoSides)
        {
            new SidePairs(schema, matcher, mapped, shapes).Accept();
            SideNeighbours.AskWhoseSide(mapped, matcher);
            SideNeighbours.GiveBanksToAccounts(mapped, schema);
            SideNeighbours.TakeSendingsBeforePayOuts(mapped);
            InvoiceNeighbours.PayTheIssuers(mapped);
        }

        if (!table.Header.IsByPlace) new Gaps(schema, matcher, mapped, shapes).Fill(IsPlain(schema, likely), likely.IsLikeliest(schema.Kind));
        Neighbours.TellComingFromBringingBack(mapped);
        Neighbours.JoinDaysAndClocks(mapped, shapes);
        Neighbours.LeaveDaysOfMoments(mapped, shapes);
        Neighbours.TakeTheBestNameOfThePlace(mapped);
        Neighbours.KeepOnePerSlot(mapped, shapes);
        Neighbours.LeaveWhatSaysLessOfSeveralDocuments(mapped);
        Neighbours.LeaveDaysOfNoDocument(mapped);
        Neighbours.LeaveTheTaken(mapped, schema, matcher);
        Neighbours.AskNothingOfEmptyOnes(mapped, shapes);
        Neighbours.AcceptTheRowsOwnNumber(mapped, schema, shapes);
        Neighbours.JoinBirthParts(mapped, schema, shapes);
        mapped = [.. mapped, .. ToldColumns.Beside(read[table.Header.Own..], mapped, schema, matcher)];
        if (schema.HasTwoSides) new MoneyWays(schema, matcher, mapped, all, table).Tell();
        var accepted = mapped.Where(column => column.Decision == ColumnDecision.Accepted).ToList();
        var asked = accepted.Concat(mapped.Where(IsNamed)).DistinctBy(column => (column.Role, column.Type)).ToList();
        var couldBe = Lacks(schema, likely, asked, table).Count == 0;
        var told = EvidenceWeight * likely.For(schema.Kind);
        var spoken = Spoken(schema, table) - Untold(mapped, shapes);
        return new KindGuess(schema, mapped, ((Score(schema, accepted) + told) * Covered(schema, accepted, table)) + spoken, Lacks(schema, likely, accepted, table), IsPlain(schema, likely) && !schema.AlwaysNeedsMarks ? KindGuess.Plain : likely.For(schema.Kind), couldBe ? Score(schema, asked) + told + spoken : 0)
        {
            LacksOnlyMarks = !schema.AlwaysNeedsMarks && !schema.MustBeSpokenFor && accepted.Count > 0 && Covers(schema, accepted, table),
        };
    }

    // Asked about for its values, not because its header only contains a word.
    private static bool IsNamed(MappedColumn column) => column is { Decision: ColumnDecision.Ask, Confidence: > HeaderMatcher.Contained };

    private static double Score(KindSchema schema, List<MappedColumn> columns) =>
        Math.Round(columns.Sum(column => column.Confidence * (IsTelling(schema, column) ? TellingWeight : 1)), 2);

    // The share of rows that can hold what the kind cannot be without, at most: rows that a kind must reject speak against it. What no column holds is told as a lack.
    private static double Covered(KindSchema schema, List<MappedColumn> columns, TableSample table) => schema.Needs
        .Select(need => columns.Where(column => need.IsMetBy(new Slot(column.Role, column.Type!.Value))).Sum(column => table.Columns.First(sample => sample.Name == column.Name).Filled))
        .Where(filled => filled > 0)
        .Select(filled => Math.Min(1, (double)filled / table.Rows))
        .DefaultIfEmpty(1)
        .Min();

    // A column "room no." speaks for a stay even where nothing reads it; two such columns say it all.
    private static double Spoken(KindSchema schema, TableSample table) => Math.Min(
        MostSpoken,
        table.Header.IsByPlace ? 0 : table.Header.Columns.Select(HeaderWords.Of).Count(words => words.Length > 0 && (schema.Words.TryFind(words, out _) || schema.Words.TryFindWithin(words, out _, out _))));

    // A kind that has no place for what is told in sentences explains less than one that has.
    private static double Untold(MappedColumn[] columns, ColumnShape[] shapes) => shapes.Where((shape, i) => shape.IsProse && columns[i].Decision is ColumnDecision.Ignored && !Remarks.AreBare(columns[i].Name)).Count();

    // Ids of an anonymised set might be accounts or anything else as well.
    private static bool IsTelling(KindSchema schema, MappedColumn column) => schema.Telling.Contains(column.Type!.Value) && !column.IsOpaque && !(column.Type == FieldType.TextNarrative && Remarks.AreBare(column.Name));

    private static bool Covers(KindSchema schema, List<MappedColumn> columns, TableSample table) => !KindSchema.Unmet(schema.Needs, [.. Filled(columns, table)]).Any();

    private static IEnumerable<Slot> Filled(List<MappedColumn> columns, TableSample table) => columns
        .Where(column => table.Columns.First(sample => sample.Name == column.Name).Filled >= LeastFilled * table.Rows).Select(column => new Slot(column.Role, column.Type!.Value));

    private static List<Need> Lacks(KindSchema schema, KindEvidence likely, List<MappedColumn> columns, TableSample table)
    {
        Slot[] slots = [.. Filled(columns, table)];
        var needs = KindSchema.Unmet(schema.Needs, slots).ToList();
        if (schema.MustBeSpokenFor && needs.Count == 0 && Spoken(schema, table) == 0 && !IsPlain(schema, likely)) return [.. schema.Marks];
        // A list of nothing but texts is a list of tips; a guest's "date in" and "date out" need no room beside them.
        if (needs.Count == 0 && table.Columns.Count == 1 && slots is [{ Type: FieldType.TextNarrative }]) return needs;
        return needs.Count > 0 || table.Header.Tells is not null || Spoken(schema, table) >= MostSpoken || (IsPlain(schema, likely) && !schema.AlwaysNeedsMarks) || ComesAndGoes(schema, columns) ? needs : [.. KindSchema.Unmet(schema.Marks, slots)];
    }

    // People on a watch list look as people on any list do: only words tell them.
    private static bool IsPlain(KindSchema schema, KindEvidence likely) => schema.MustBeSpokenFor ? likely.IsPlainInWords(schema.Kind) : likely.IsPlain(schema.Kind);

    private static bool ComesAndGoes(KindSchema schema, List<MappedColumn> columns) =>
        columns.Select(column => schema.ComeAndGo.TryFind(HeaderWords.Of(column.Name), out var type) && type == column.Type ? column.Type : null).OfType<FieldType>().Distinct().Count() == 2;

    private static MappedColumn Guess(KindSchema schema, HeaderMatcher matcher, ColumnSample column, ColumnShape shape, TableHeader header, TablePrefix prefix)
    {
        var isByPlace = header.IsByPlace;
        if (TraitHeaders.Of(column.Name, prefix.Letters) is not null) return new MappedColumn { Name = column.Name, Confidence = 1, Decision = ColumnDecision.Refused };
        var meaning = isByPlace ? ShapeMatcher.Of(schema, shape) : matcher.Match(column.Name);
        if (shape.IsProse && schema.Types.TryGetValue(FieldType.TextNarrative, out var teller)) meaning = Told(column.Name, meaning, new Slot(teller, FieldType.TextNarrative));
        var (best, fit) = BestOf(schema, meaning.Slots, shape);
        if (best is null && !isByPlace && matcher.IsOpen(column.Name) && shape.Noun is { } noun && matcher.Completed(column.Name, noun) is { Certainty: > 0 } completed)
        {
            meaning = completed with { Certainty = completed.NamesItsRole ? Neighbours.OnlyOne : HeaderMatcher.Contained };
            (best, fit) = BestOf(schema, meaning.Slots, shape);
        }

        if (best is null && !isByPlace && (IsUnheardOf(column.Name) || shape.Form == FieldType.VehicleVin)) (best, fit, meaning) = (ByForm(schema, shape), GoodShape, meaning with { Certainty = HeaderMatcher.Contained });
        if (best is not { } found || (Parts.IsName(found.Type) && shape.AreHeaders)) return Unknown(column.Name);
        if (Corrected(schema, found, fit, shape, column.Name) is { } corrected) (found, fit, meaning) = (corrected, GoodShape, meaning with { Certainty = Math.Min(meaning.Certainty, FormBeforeHeader) });
        // "From: identifier" over numbers that one can dial: whose they are, the header says.
        if (meaning.NamesItsRole && found.Type == shape.Form) meaning = meaning with { Certainty = Math.Max(meaning.Certainty, FormBeforeHeader) };
        // A form that says what its rows tell names its texts itself, however short they are.
        if (header.Tells is not null && found.Type == FieldType.TextNarrative) fit = GoodShape;
        return Decided(column, found, Confidence(meaning.Certainty, found.Type, fit), shape);
    }

    private static double Confidence(double certainty, FieldType type, double fit)
    {
        var confidence = certainty * (0.4 + (0.6 * fit / GoodShape));
        if (fit < AgreedFrom) confidence = Math.Min(confidence, Neighbours.AskedAtMost);
        return certainty >= HeaderMatcher.Composed && (fit >= HardlyAny || IsDate(type)) ? Math.Max(confidence, AskedFrom) : confidence;
    }

    // Of what a header may mean, what the values fit best; the first of equals.
    private static (Slot? Best, double Fit) BestOf(KindSchema schema, IReadOnlyList<Slot> slots, ColumnShape shape)
    {
        Slot? best = null;
        var fit = -1.0;
        foreach (var slot in slots)
        {
            var slotFit = Math.Min(Fit(schema, slot, shape), GoodShape);
            if (slotFit <= fit) continue;
            (best, fit) = (slot, slotFit);
        }

        return best is { Type: FieldType.PersonFullName } named && shape.AreCompanies && (schema.OfRoles.Contains(FieldType.OrganizationName) || schema.Types.ContainsKey(FieldType.OrganizationName))
            ? (named with { Type = FieldType.OrganizationName }, Math.Min(shape.Fit(FieldType.OrganizationName), GoodShape))
            : (best, fit);
    }

    // Whose value it is, the header says; what it is, values that look like nothing else say better.
    private static Slot? Corrected(KindSchema schema, Slot said, double fit, ColumnShape shape, string header)
    {
        var isWallet = shape.AreWallets && said.Type is FieldType.AddressFull or FieldType.AddressStreet or FieldType.PersonFullName;
        if ((isWallet ? FieldType.AccountNumber : shape.Form) is not { } form || form == said.Type || !(isWallet || IsToldByForm(said.Type))) return null;
        // A row's own number may be a web address.
        if (said.Type == FieldType.SourceRecordId && form != FieldType.Phone) return null;
        var isVehicle = form == FieldType.VehicleVin && said.Type is FieldType.DocumentNumber or FieldType.VehicleNumber or FieldType.VehiclePlate;
        // An account may be written as a telephone number is, where the header says that it is one: "sender token" does not.
        var isUnsaidAccount = form == FieldType.Phone && said.Type == FieldType.AccountNumber && !TypeWords.Speaks(HeaderLexicon.Plain(HeaderWords.Of(header)), FieldType.AccountNumber);
        if (fit >= AgreedFrom && !isVehicle && !isWallet && !isUnsaidAccount && said.Type is not (FieldType.SourceRecordId or FieldType.OnlineHandle) && form != FieldType.Email && !shape.AreSignedUserNames) return null;
        var isKnown = schema.Types.TryGetValue(form, out var role);
        if (isKnown && (role == said.Role || isVehicle)) return new Slot(role, form);
        return schema.OfRoles.Contains(form) ? said with { Type = form } : null;
    }

    private static bool IsToldByForm(FieldType type) => Parts.IsName(type) || Parts.IsIdentifier(type) || Parts.IsVehicle(type) || type is FieldType.OnlineHandle or FieldType.PersonAlias or FieldType.SourceRecordId;

    // Dates are written in more ways than are read; what the column is, its header says all the same.
    private static bool IsDate(FieldType type) => type is FieldType.EventTime or FieldType.EventEndTime or FieldType.EventDuration or FieldType.PersonBirthDate;

    // A header in no known language: what its values look like is asked about, unless they belong to one of two sides.
    private static Slot? ByForm(KindSchema schema, ColumnShape shape)
    {
        // A moment is nobody's; a day might be of a birth, unless all lie within some years.
        if (schema.Types.TryGetValue(FieldType.EventTime, out var ofRow) && (shape.IsMoment || shape.IsClock || (shape.IsDay && shape.AreOfSomeYears))) return new Slot(ofRow, FieldType.EventTime);
        return !schema.HasTwoSides && shape.Form is { } form && schema.Types.TryGetValue(form, out var role) ? new Slot(role, form) : null;
    }

    private static bool IsUnheardOf(string header) => HeaderWords.Of(header) is { Length: > 0 } words && !words.Any(HeaderLexicon.Knows) && !TypeWords.Unread.TryFind(words, out _) && !TypeWords.NamesBystander(words);

    // Codes of cells and readers need no letter; "phones seized: 3" is a count, and only calls number their parties so.
    private static double Fit(KindSchema schema, Slot slot, ColumnShape shape) => slot.Type switch
    {
        FieldType.PlaceName when schema.HasCodedPlaces => shape.FitOfCode,
        // What people write to each other is short.
        FieldType.TextNarrative when schema.HasTwoSides => Math.Max(shape.Fit(slot.Type), shape.MeanWords >= WordsOfMessage ? GoodShape : 0),
        FieldType.Phone when !schema.HasTwoSides && shape.AreCounts => 0,
        FieldType.VehiclePlate when shape.AreRunning => 0,
        // Anonymised ends of calls may have letters; a code of a mast is nobody's phone.
        FieldType.Phone when !schema.HasTwoSides && shape.IsOpaque && !shape.AreWithoutLetters => shape.Dialable,
        _ => shape.Fit(slot.Type),
    };

    // Sentences row after row are a narrative: surely where the header has a word for one, and perhaps where it has none.
    private static HeaderMeaning Told(string header, HeaderMeaning meaning, Slot narrative)
    {
        if (meaning.Slots.Any(slot => Parts.IsPlace(slot.Type))) return meaning;
        if (meaning.Slots.Contains(narrative)) return new HeaderMeaning([narrative], Math.Max(meaning.Certainty, HeaderMatcher.Composed));
        // "Charges", "reason": what is a word in one file is told at length in the next.
        if (meaning.Certainty > HeaderMatcher.Contained && !meaning.Slots.All(slot => slot.Type == FieldType.EventKind)) return meaning;
        return new HeaderMeaning([narrative], TypeWords.Speaks(HeaderWords.Of(header), FieldType.TextNarrative) ? HeaderMatcher.Composed : ToldBySentences);
    }

    private static MappedColumn Decided(ColumnSample column, Slot slot, double confidence, ColumnShape shape)
    {
        confidence = Math.Round(confidence, 2);
        if (confidence < AskedFrom) return Unknown(column.Name) with { Confidence = confidence };
        return new MappedColumn
        {
            Name = column.Name,
            Type = slot.Type,
            Role = slot.Role,
            Confidence = confidence,
            Decision = confidence >= AcceptedFrom ? ColumnDecision.Accepted : ColumnDecision.Ask,
            IsOpaque = slot.Type == FieldType.Phone && shape.IsOpaque,
        };
    }

    private static MappedColumn Unknown(string name) => new() { Name = name, Confidence = 0, Decision = ColumnDecision.Ignored };
}
