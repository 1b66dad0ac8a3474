namespace Igloo.Model;

/// <summary>The part that a value's holder plays in its row. One row names at most one person, phone, account, vehicle, document and place per role.</summary>
public enum Role : byte
{
    /// <summary>Whom or what the row is about; also the event's own time, place and amounts.</summary>
    Subject,

    /// <summary>Caller, sender of a message, or place of departure.</summary>
    From,

    /// <summary>Called party, recipient, or place of arrival.</summary>
    To,

    /// <summary>Who pays.</summary>
    Payer,

    /// <summary>Who is paid.</summary>
    Payee,

    /// <summary>Who books for others: agent, contact or card holder of a booking.</summary>
    Booker,

    /// <summary>Who drives or steers.</summary>
    Driver,

    /// <summary>Who owns a vehicle, phone or account.</summary>
    Owner,
}
