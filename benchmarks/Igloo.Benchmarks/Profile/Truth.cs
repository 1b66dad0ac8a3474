namespace Igloo.Benchmarks.Profile;

/// <summary>The part of an invented case's answer that profiles are scored against.</summary>
internal sealed record Truth(IReadOnlyList<TrueNetwork> Networks);

/// <summary>A planted network: who acts, who calls whom in what order, and who pays whom.</summary>
internal sealed record TrueNetwork(string Id, string Kind, IReadOnlyList<TrueActor> Actors, IReadOnlyList<TrueContact> Contacts, IReadOnlyList<TruePayment> Money);

/// <summary>Someone who acts, with what they use.</summary>
internal sealed record TrueActor(string Id, string Role, IReadOnlyList<string> Names, IReadOnlyList<string> Phones, IReadOnlyList<string> Accounts, IReadOnlyList<string> Plates)
{
    public IEnumerable<string> Identifiers => Phones.Concat(Accounts).Concat(Plates);
}

/// <summary>One contact in the order of a movement; "others" stands for everybody who does not act.</summary>
internal sealed record TrueContact(int Step, string From, string To, string When);

/// <summary>One step of the money's path.</summary>
internal sealed record TruePayment(int Step, string From, string To);
