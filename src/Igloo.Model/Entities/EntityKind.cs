namespace Igloo.Model;

/// <summary>What an entity is: the person, organisation, object and place kinds of the POLE model.</summary>
public enum EntityKind : byte
{
    /// <summary>A human being.</summary>
    Person,

    /// <summary>A company, agency or group with a name of its own.</summary>
    Organization,

    /// <summary>A telephone number, or an opaque caller id of an anonymised set.</summary>
    Phone,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A bank account, card or wallet.</summary>
    Account,

    /// <summary>A road vehicle, named by its plate or VIN, or by a fleet's own number.</summary>
    Vehicle,

    /// <summary>A boat or ship.</summary>
    Vessel,

    /// <summary>A passport, identity card or other document with a number.</summary>
    Document,

    /// <summary>An address, post, reader, branch or other point or area.</summary>
    Place,

    /// <summary>A user name on a service. The same name on two services counts as one: the services are seldom told.</summary>
    OnlineAccount,
}

/// <summary>The letters by which entity ids show their kind.</summary>
public static class EntityKinds
{
    private const string Letters = "POTEAVSDLU";

    /// <summary>The letter of <paramref name="kind"/>: P, O, T(elephone), E, A, V, S(hip), D, L(ocation), U(ser name).</summary>
    public static char Letter(this EntityKind kind) => Letters[(int)kind];

    /// <summary>The kind of a letter.</summary>
    public static bool TryFromLetter(char letter, out EntityKind kind)
    {
        var index = Letters.IndexOf(letter, StringComparison.Ordinal);
        kind = (EntityKind)Math.Max(index, 0);
        return index >= 0;
    }
}
