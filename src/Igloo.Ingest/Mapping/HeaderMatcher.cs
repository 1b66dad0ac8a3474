namespace Igloo.Ingest.Mapping;

/// <summary>What a header may mean in rows of one kind.</summary>
/// <param name="Slots">In order of preference; the values decide.</param>
/// <param name="Certainty">0 to 1, by the words alone.</param>
internal readonly record struct HeaderMeaning(IReadOnlyList<Slot> Slots, double Certainty);

/// <summary>Reads a header by the words of one kind: its own phrases first, then part and type, then type alone, then what only contains one.</summary>
internal sealed class HeaderMatcher(KindSchema schema)
{
    /// <summary>Certainty, at most, of a header that only contains a known phrase.</summary>
    public const double Contained = 0.65;

    private const double Exact = 1;
    private const double Composed = 0.95;
    private const double Vague = 0.6;

    private static readonly HeaderMeaning None = new([], 0);

    public HeaderMeaning Match(string header)
    {
        var words = HeaderWords.Of(header);
        if (words.Length == 0) return None;
        var bare = WithoutNoise(words);
        var meaning = Whole(words);
        if (meaning.Certainty == 0 && bare.Length < words.Length) meaning = Whole(bare);
        if (meaning.Certainty == 0) meaning = Composition(words);
        return meaning.Certainty > 0 ? meaning : Part(words);
    }

    private HeaderMeaning Whole(string[] words)
    {
        if (words.Length == 0) return None;
        if (schema.Own.TryFind(words, out var own)) return new(own!, Exact);
        if (schema.Roles.TryFind(words, out var role) && schema.BareRole.Count > 0) return new([.. schema.BareRole.Select(type => new Slot(role, type))], Composed);
        return TypeWords.Table.TryFind(words, out var types) ? Understood(types!, Composed) : None;
    }

    private HeaderMeaning Composition(string[] words)
    {
        if (!schema.Roles.TryFindWithin(words, out var role, out var rest)) return None;
        var bare = WithoutNoise(rest);
        if (bare.Length == 0) return new([.. schema.BareRole.Select(type => new Slot(role, type))], schema.BareRole.Count > 0 ? Composed : 0);
        if (TypeWords.Table.TryFind(rest, out var types) || TypeWords.Table.TryFind(bare, out types)) return OfRole(role, types!, Composed);
        return TypeWords.Table.TryFindWithin(rest, out types, out _) ? OfRole(role, types!, Contained) : None;
    }

    private HeaderMeaning Part(string[] words)
    {
        if (schema.Own.TryFindWithin(words, out var own, out _)) return new(own!, Contained);
        return TypeWords.Table.TryFindWithin(words, out var types, out _) ? Understood(types!, Vague) : None;
    }

    private HeaderMeaning Understood(Model.FieldType[] types, double certainty)
    {
        Slot[] slots = [.. types.Where(schema.Types.ContainsKey).Select(type => new Slot(schema.Types[type], type))];
        return slots.Length > 0 ? new(slots, certainty) : None;
    }

    private HeaderMeaning OfRole(Model.Role role, Model.FieldType[] types, double certainty)
    {
        // "employee id" is the list's own number of its subject; "sender id" may be a document or a customer's number, and is asked about.
        if (role == Model.Role.Subject && types.Contains(Model.FieldType.SourceRecordId) && schema.Types.ContainsKey(Model.FieldType.SourceRecordId)) return new([new Slot(role, Model.FieldType.SourceRecordId)], certainty);
        Slot[] slots = [.. types.Where(schema.OfRoles.Contains).Select(type => new Slot(role, type))];
        return slots.Length > 0 ? new(slots, certainty) : None;
    }

    private string[] WithoutNoise(string[] words) => [.. words.Where(word => !TypeWords.Noise.Contains(word) && !schema.Noise.Contains(word))];
}
