using Igloo.Model;

namespace Igloo.Analysis.Linking;

/// <summary>Who stands for a role of an event: the holder if the record names one, else what they used.</summary>
/// <remarks>Pure and thread-safe.</remarks>
public static class Parties
{
    private static readonly EntityKind[] HolderFirst =
        [EntityKind.Person, EntityKind.Organization, EntityKind.Account, EntityKind.Phone, EntityKind.Email, EntityKind.OnlineAccount, EntityKind.Document, EntityKind.Vehicle, EntityKind.Vessel];

    private static readonly EntityKind[] DeviceFirst =
        [EntityKind.Phone, EntityKind.Email, EntityKind.OnlineAccount, EntityKind.Person, EntityKind.Organization];

    /// <summary>The party in a role: person or organisation, else account, phone, e-mail, user name, document, vehicle or vessel; never a place.</summary>
    public static EntityId? PartyOf(this CaseEvent told, Role role) => First(SpanOf(told), role, HolderFirst);

    /// <summary>The device in a role of a call: phone, e-mail or user name, else its holder.</summary>
    public static EntityId? DeviceOf(this CaseEvent told, Role role) => First(SpanOf(told), role, DeviceFirst);

    internal static EntityId? Party(ReadOnlySpan<Participant> participants, Role role) => First(participants, role, HolderFirst);

    internal static EntityId? Device(ReadOnlySpan<Participant> participants, Role role) => First(participants, role, DeviceFirst);

    private static ReadOnlySpan<Participant> SpanOf(CaseEvent told) => told.Participants as Participant[] ?? [.. told.Participants];

    private static EntityId? First(ReadOnlySpan<Participant> participants, Role role, EntityKind[] order)
    {
        foreach (var kind in order)
            foreach (var participant in participants)
                if (participant.Role == role && participant.Entity.Kind == kind) return participant.Entity;
        return null;
    }
}
