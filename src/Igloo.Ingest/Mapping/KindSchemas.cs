using Igloo.Ingest.Mapping.Kinds;
using Igloo.Model;

namespace Igloo.Ingest.Mapping;

/// <summary>The kinds of rows that Igloo knows.</summary>
internal static class KindSchemas
{
    public static IReadOnlyList<KindSchema> All { get; } =
    [
        PartyKind.Schema, CallKind.Schema, PaymentKind.Schema, SightingKind.Schema, BookingKind.Schema,
        EncounterKind.Schema, TipKind.Schema, RegistrationKind.Schema, PlaceKind.Schema, CrossingKind.Schema, StayKind.Schema,
        PayrollKind.Schema, PostKind.Schema, ListingKind.Schema,
    ];

    public static KindSchema Of(RecordKind kind) => All.First(schema => schema.Kind == kind);
}
