using Igloo.Analysis.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Linking;

/// <summary>Writes a case in a few words; names are entities, days count from 1 January 2024.</summary>
internal sealed class CaseBuilder
{
    public static readonly DateTimeOffset FirstDay = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly SourceRef Payments = new("finance", "payments");
    public static readonly SourceRef PhoneCalls = new("police", "calls");
    public static readonly SourceRef Bookings = new("highway", "bookings");
    public static readonly SourceRef Encounters = new("border", "encounters");
    public static readonly SourceRef PlateReads = new("highway", "reads");
    public static readonly SourceRef Adverts = new("police", "adverts");
    public static readonly SourceRef Tips = new("police", "tips");

    private readonly List<(Part[] Parts, RecordOrigin Origin)> _rows = [];
    private readonly List<CaseEvent> _events = [];
    private readonly Dictionary<EntityId, List<EntityAttribute>> _attributes = [];
    private string _handling = ReleaseClass.Shared;

    private readonly record struct Part(Role Role, EntityKind Kind, string Name);

    public static EntityId Person(string name) => Id(EntityKind.Person, name);

    public static EntityId Phone(string number) => Id(EntityKind.Phone, number);

    public static EntityId Vehicle(string plate) => Id(EntityKind.Vehicle, plate);

    public static EntityId Place(string name) => Id(EntityKind.Place, name);

    public static EntityId Id(EntityKind kind, string name) => EntityId.From(kind, name);

    public static DateTimeOffset At(double day, double hour = 12, double minute = 0) => FirstDay.AddDays(day).AddHours(hour).AddMinutes(minute);

    /// <summary>From here on only the agency that sends a row may see it.</summary>
    public CaseBuilder KeptByAgency()
    {
        _handling = ReleaseClass.AgencyOnly;
        return this;
    }

    /// <summary>Two registers list each of them, and tie them to nothing.</summary>
    public CaseBuilder Known(params string[] people)
    {
        foreach (var person in people)
        {
            Row(new("register", "people"), new Part(Role.Subject, EntityKind.Person, person));
            Row(new("register", "clients"), new Part(Role.Subject, EntityKind.Person, person));
        }

        return this;
    }

    /// <summary>A register says that somebody has a phone, car, account or address.</summary>
    public CaseBuilder Holds(string holder, EntityKind kind, string thing, EntityKind holderKind = EntityKind.Person)
    {
        Row(new("register", "people"), new Part(Role.Subject, holderKind, holder), new Part(Role.Subject, kind, thing));
        return this;
    }

    public CaseBuilder Pays(string payer, string payee, double day, decimal amount = 100, EntityKind payeeKind = EntityKind.Person, SourceRef? source = null) => Tell(
        EventKind.Payment, source ?? Payments, At(day), told => told with { Amount = amount, Currency = "USD" },
        new(Role.Payer, EntityKind.Person, payer), new(Role.Payee, payeeKind, payee));

    /// <summary>A card pays somewhere.</summary>
    public CaseBuilder Spends(string card, string place, double day, double hour, double minute = 0) => Tell(
        EventKind.Payment, Payments, At(day, hour, minute), null, new(Role.Subject, EntityKind.Place, place), new(Role.Payer, EntityKind.Account, card));

    public CaseBuilder Calls(string from, string to, double day, double hour = 12) => Tell(
        EventKind.Call, PhoneCalls, At(day, hour), null, new(Role.From, EntityKind.Phone, from), new(Role.To, EntityKind.Phone, to));

    /// <summary>A message from one user name to another.</summary>
    public CaseBuilder Texts(string from, string to, double day) => Tell(
        EventKind.Call, PhoneCalls, At(day), null, new(Role.From, EntityKind.OnlineAccount, from), new(Role.To, EntityKind.OnlineAccount, to));

    /// <summary>A message to one phone, and to another that the row names besides.</summary>
    public CaseBuilder Writes(string from, string to, string besides, double day) => Tell(
        EventKind.Call, PhoneCalls, At(day), null, new(Role.From, EntityKind.Phone, from), new(Role.To, EntityKind.Phone, to), new(Role.Named1, EntityKind.Phone, besides));

    /// <summary>The authorities meet a group; each traveller carries the phone "tel NAME".</summary>
    public CaseBuilder Meets(string group, double day, params string[] travellers) => Meets(group, day, 0, "Post", travellers);

    public CaseBuilder Meets(string group, double day, decimal fee, string post, params string[] travellers)
    {
        foreach (var traveller in travellers)
            Tell(
                EventKind.Encounter, Encounters, At(day), told => told with { Group = group, StatedFee = fee > 0 ? fee : null },
                new(Role.Subject, EntityKind.Person, traveller), new(Role.Subject, EntityKind.Phone, $"tel {traveller}"), new(Role.Subject, EntityKind.Place, post));
        return this;
    }

    public CaseBuilder Books(string payer, string booking, double day, string[] travellers, string from = "South", string to = "North", EntityKind payerKind = EntityKind.Person)
    {
        foreach (var traveller in travellers)
            Tell(
                EventKind.Trip, Bookings, At(day), told => told with { Group = booking },
                new(Role.Booker, payerKind, payer), new(Role.Subject, EntityKind.Person, traveller), new(Role.From, EntityKind.Place, from), new(Role.To, EntityKind.Place, to));
        return this;
    }

    public CaseBuilder Reads(string plate, string reader, double day, double hour, double minute = 0, SourceRef? source = null) => Tell(
        EventKind.Sighting, source ?? PlateReads, At(day, hour, minute), null, new(Role.Subject, EntityKind.Vehicle, plate), new(Role.Subject, EntityKind.Place, reader));

    /// <summary>A record places a phone.</summary>
    public CaseBuilder Seen(string phone, string place, double day, double hour, double minute = 0) => Tell(
        EventKind.Sighting, PhoneCalls, At(day, hour, minute), null, new(Role.Subject, EntityKind.Phone, phone), new(Role.Subject, EntityKind.Place, place));

    public CaseBuilder Tells(string text, double day, params (EntityKind Kind, string Name)[] about) => Tell(
        EventKind.Tip, Tips, At(day), told => told with { Text = text }, [.. about.Select(thing => new Part(Role.Subject, thing.Kind, thing.Name))]);

    /// <summary>An advert for a town that gives a phone, and perhaps its day.</summary>
    public CaseBuilder Posts(string town, double? day, string phone) => Tell(
        EventKind.Post, Adverts, At(day ?? 0), told => told with { Start = day is null ? null : told.Start }, new(Role.Subject, EntityKind.Place, town), new(Role.Subject, EntityKind.Phone, phone));

    /// <summary>An encounter whose remarks name a phone.</summary>
    public CaseBuilder Remarks(string traveller, string phone, double day) => Tell(
        EventKind.Encounter, Encounters, At(day), null, new(Role.Subject, EntityKind.Person, traveller), new(Role.Named1, EntityKind.Phone, phone));

    /// <summary>A tip about one thing whose text names another beside it.</summary>
    public CaseBuilder TellsBeside(string text, double day, (EntityKind Kind, string Name) about, (EntityKind Kind, string Name) named) => Tell(
        EventKind.Tip, Tips, At(day), told => told with { Text = text }, new(Role.Subject, about.Kind, about.Name), new(Role.Named1, named.Kind, named.Name));

    public CaseBuilder Lies(string place, double latitude, double longitude)
    {
        Note(Place(place), FieldType.PlaceLatitude, FormattableString.Invariant($"{latitude}"));
        Note(Place(place), FieldType.PlaceLongitude, FormattableString.Invariant($"{longitude}"));
        return this;
    }

    public CaseBuilder IsAddress(string place)
    {
        Note(Place(place), FieldType.AddressFull, place);
        return this;
    }

    /// <summary>The last row once more, as another source sent it.</summary>
    public CaseBuilder SentAgainBy(SourceRef source)
    {
        var (last, parts) = (_events[^1], _rows[^1].Parts);
        var record = Row(source, parts);
        _events.Add(last with { Id = CaseEvent.IdOf(last.Kind, record), Record = record, Source = source });
        return this;
    }

    public IReadOnlyList<CaseEvent> Events => _events;

    public IReadOnlyList<Entity> Entities =>
    [
        .. _rows
            .SelectMany(row => row.Parts.Select(part => (part, Mention: new MentionId(row.Origin.Record, part.Role, part.Kind))))
            .GroupBy(named => (named.part.Kind, named.part.Name), named => named.Mention)
            .Select(named => new Entity(Id(named.Key.Kind, named.Key.Name), named.Key.Kind, named.Key.Name, [.. named.Order()], AttributesOf(Id(named.Key.Kind, named.Key.Name)))),
    ];

    public CaseLinks Links(int hubMaximum = 100) => LinkBuilder.Build(RecordCasts.Of(Entities), Events, hubMaximum);

    public LinkedCase Linked(int hubMaximum = 100) => LinkedCase.Of(RecordCasts.Of(Entities), Events, hubMaximum);

    public EntityGraph Graph(int hubMaximum = 100) => new(Entities, Events, Links(hubMaximum), _rows.Select(row => row.Origin));

    /// <summary>The same case with everything in another order.</summary>
    public EntityGraph Shuffled(int seed)
    {
        var random = new Random(seed);
        Entity[] entities = [.. Entities];
        CaseEvent[] events = [.. Events];
        random.Shuffle(entities);
        random.Shuffle(events);
        return new EntityGraph(entities, events, LinkBuilder.Build(RecordCasts.Of(entities), events, 100), _rows.Select(row => row.Origin).Reverse());
    }

    private CaseBuilder Tell(EventKind kind, SourceRef source, DateTimeOffset at, Func<CaseEvent, CaseEvent>? more, params Part[] parts)
    {
        var record = Row(source, parts);
        Participant[] participants = [.. parts.Select(part => new Participant(part.Role, Id(part.Kind, part.Name))).OrderBy(part => part.Role).ThenBy(part => part.Entity)];
        var told = new CaseEvent(CaseEvent.IdOf(kind, record), kind, record, source, _rows[^1].Origin.Release, at, null, participants);
        _events.Add(more?.Invoke(told) ?? told);
        return this;
    }

    private RecordId Row(SourceRef source, params Part[] parts)
    {
        var record = new RecordId(Digest.Of("row", _rows.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        _rows.Add((parts, new RecordOrigin(record, source, new ReleaseClass(source.Agency, _handling))));
        return record;
    }

    private void Note(EntityId entity, FieldType type, string value)
    {
        if (!_attributes.TryGetValue(entity, out var known)) _attributes[entity] = known = [];
        known.Add(new EntityAttribute(type, value, []));
    }

    private EntityAttribute[] AttributesOf(EntityId entity) => _attributes.TryGetValue(entity, out var known) ? [.. known] : [];
}
