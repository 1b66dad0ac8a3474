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

    /// <summary>The first thing that the row's text names and no column does; each further one has a part of its own, so that two phones stay two.</summary>
    Named1,

    /// <summary>The second thing that the row's text names.</summary>
    Named2,

    /// <summary>The third thing that the row's text names.</summary>
    Named3,

    /// <summary>The fourth thing that the row's text names.</summary>
    Named4,

    /// <summary>The fifth thing that the row's text names.</summary>
    Named5,

    /// <summary>The sixth thing that the row's text names.</summary>
    Named6,

    /// <summary>The seventh thing that the row's text names.</summary>
    Named7,

    /// <summary>The eighth thing that the row's text names; further ones stay in the text only.</summary>
    Named8,
}
