namespace Igloo.Model;

/// <summary>What one row of a file tells.</summary>
public enum RecordKind : byte
{
    /// <summary>A person or business as some list holds them: staff, clients, owners, subscribers.</summary>
    Party,

    /// <summary>A call or text between two phones.</summary>
    Call,

    /// <summary>Money from a payer to a payee, or a purchase with a card.</summary>
    Payment,

    /// <summary>A plate, vehicle or card seen at a place and time, or staying there.</summary>
    Sighting,

    /// <summary>A traveller's place on a bus, train or flight.</summary>
    Booking,

    /// <summary>A meeting with the authorities: interdiction, apprehension, rescue, landing.</summary>
    Encounter,

    /// <summary>A narrative from the public or an interview.</summary>
    Tip,

    /// <summary>A vehicle and who holds it.</summary>
    Registration,

    /// <summary>A named place with its coordinates or address.</summary>
    Place,

    /// <summary>Somebody, perhaps in a vehicle, through a border post.</summary>
    Crossing,

    /// <summary>A guest's nights at a hotel, flat or other lodging.</summary>
    Stay,

    /// <summary>A worker's pay for one period.</summary>
    Payroll,

    /// <summary>An advert or a post that was public.</summary>
    Post,

    /// <summary>An entry of a watch list or a list of cases: whom it names, and under which reference.</summary>
    Listing,
}
