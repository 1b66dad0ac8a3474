namespace Igloo.Worlds.Answers;

/// <summary>The known answer of a case.</summary>
/// <param name="Name">Name of the case.</param>
/// <param name="Seed">Seed that it grew from.</param>
/// <param name="Files">Rows by path below the data folder.</param>
/// <param name="Networks">What is to be found.</param>
/// <param name="LookAlikes">What is to stay below the line.</param>
/// <param name="People">Everyone told of, by true id, with every row that names them.</param>
public sealed record CaseAnswer(
    string Name,
    ulong Seed,
    IReadOnlyDictionary<string, int> Files,
    IReadOnlyList<NetworkAnswer> Networks,
    IReadOnlyList<LookAlikeAnswer> LookAlikes,
    IReadOnlyDictionary<string, PartyAnswer> People);

/// <summary>A planted network.</summary>
/// <param name="Id">Id, such as <c>N1</c>.</param>
/// <param name="Kind">Which plot.</param>
/// <param name="Name">What it does, in a sentence.</param>
/// <param name="Patterns">The signs that it leaves.</param>
/// <param name="Actors">Who is to be found.</param>
/// <param name="Others">Travellers and payers of it, by true id: never to be ranked.</param>
/// <param name="Evidence">Every row that it left.</param>
/// <param name="Contacts">Who calls whom around each movement, in order.</param>
/// <param name="Money">Who pays whom, from the outside inwards.</param>
public sealed record NetworkAnswer(
    string Id, string Kind, string Name, IReadOnlyList<string> Patterns, IReadOnlyList<ActorAnswer> Actors, IReadOnlyList<string> Others, IReadOnlyList<RowAnswer> Evidence,
    IReadOnlyList<ContactAnswer> Contacts, IReadOnlyList<MoneyAnswer> Money);

/// <summary>Who calls whom around each movement.</summary>
/// <param name="Step">Place in the order; those of one number have none among them.</param>
/// <param name="From">True id of the caller, or <c>others</c>.</param>
/// <param name="To">True id of the called, or <c>others</c>.</param>
/// <param name="When"><c>before</c> the movement begins, or <c>since</c> then.</param>
public sealed record ContactAnswer(int Step, string From, string To, string When);

/// <summary>Who pays whom.</summary>
/// <param name="Step">Place in the order; those of one number have none among them.</param>
/// <param name="From">True id of the payer, or <c>others</c>.</param>
/// <param name="To">True id of the payee, or <c>others</c>.</param>
public sealed record MoneyAnswer(int Step, string From, string To);

/// <summary>A harmless circle that resembles a network.</summary>
/// <param name="Id">Id, such as <c>L3</c>.</param>
/// <param name="Kind">Which plot.</param>
/// <param name="WhyBenign">Why it is harmless and what in the records says so.</param>
/// <param name="Resembles">The signs that it resembles.</param>
/// <param name="Actors">Who acts in it.</param>
/// <param name="Others">Others in it, by true id.</param>
/// <param name="Evidence">Every row that it left.</param>
public sealed record LookAlikeAnswer(
    string Id, string Kind, string WhyBenign, IReadOnlyList<string> Resembles, IReadOnlyList<ActorAnswer> Actors, IReadOnlyList<string> Others, IReadOnlyList<RowAnswer> Evidence);

/// <summary>Someone who acts.</summary>
/// <param name="Role">The part played.</param>
/// <param name="Id">True id.</param>
/// <param name="Names">True names.</param>
/// <param name="Phones">Phones, as + and digits.</param>
/// <param name="Accounts">Accounts.</param>
/// <param name="Plates">Plates, letters and digits only.</param>
public sealed record ActorAnswer(
    string Role, string Id, IReadOnlyList<string> Names, IReadOnlyList<string> Phones, IReadOnlyList<string> Accounts, IReadOnlyList<string> Plates);

/// <summary>A row of a file.</summary>
/// <param name="File">Path below the data folder.</param>
/// <param name="Row">Line of a text file or row of a sheet from 1, header included; position from 1 in NDJSON.</param>
public sealed record RowAnswer(string File, int Row);

/// <summary>The truth about a person or organisation.</summary>
/// <param name="Name">Name, correctly written.</param>
/// <param name="Born">Date of birth; null for an organisation.</param>
/// <param name="Phones">Phones, as + and digits.</param>
/// <param name="Accounts">Accounts.</param>
/// <param name="Plates">Plates, letters and digits only.</param>
/// <param name="Mentions">Every row that names them, by file and part: <c>finance-unit/payments/payments.xlsx#payer</c>; numbers as in <see cref="RowAnswer"/>.</param>
public sealed record PartyAnswer(
    string Name, DateOnly? Born, IReadOnlyList<string> Phones, IReadOnlyList<string> Accounts, IReadOnlyList<string> Plates, IReadOnlyDictionary<string, List<int>> Mentions);
