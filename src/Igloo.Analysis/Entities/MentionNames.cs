using Igloo.Model;

namespace Igloo.Analysis.Entities;

/// <summary>What mentions of people and organisations call them.</summary>
internal static class MentionNames
{
    private static readonly FieldType[] NameTypes = [FieldType.PersonFullName, FieldType.OrganizationName];

    private static readonly FieldType[] IdentifierTypes = [FieldType.DocumentNumber, FieldType.AccountNumber, FieldType.Email, FieldType.Phone];

    private static readonly TypeSet Telling = TypeSet.Of([.. NameTypes, .. IdentifierTypes, FieldType.PersonGivenName, FieldType.PersonFamilyName]);

    private const int None = -1;

    /// <summary>Whether a value of a type says who somebody is: a name or an identifier.</summary>
    public static bool Tells(FieldType type) => Telling.Holds(type);

    /// <summary>The most frequent name; of equally frequent ones the longest, which tells most.</summary>
    public static ReadOnlyMemory<char> Of(MentionPool pool, int[] places)
    {
        if (places is [var only]) return TextOf(pool, ToldBy(pool, only));
        var told = Array.ConvertAll(places, place => ToldBy(pool, place));
        if (Array.TrueForAll(told, name => name == told[0])) return TextOf(pool, told[0]);
        var names = Array.ConvertAll(told, name => TextOf(pool, name));
        Array.Sort(names, static (x, y) => x.Span.SequenceCompareTo(y.Span));
        var (best, most) = (ReadOnlyMemory<char>.Empty, 0);
        for (int start = 0, end; start < names.Length; start = end)
        {
            for (end = start + 1; end < names.Length && names[end].Span.SequenceEqual(names[start].Span);) end++;
            if (names[start].Length == 0 || end - start < most || (end - start == most && names[start].Length <= best.Length)) continue;
            (best, most) = (names[start], end - start);
        }

        return best;
    }

    // A name, else given and family name together, else an identifier.
    private static Told ToldBy(MentionPool pool, int place)
    {
        if (FirstOf(pool, place, NameTypes) is { } name) return name;
        var (given, family) = (pool.FirstOf(place, FieldType.PersonGivenName), pool.FirstOf(place, FieldType.PersonFamilyName));
        if (IsText(pool, given) || IsText(pool, family)) return new Told(FieldType.PersonGivenName, NumberOf(pool, given), NumberOf(pool, family));
        return FirstOf(pool, place, IdentifierTypes) ?? new Told(FieldType.PersonFullName, None, None);
    }

    private static Told? FirstOf(MentionPool pool, int place, FieldType[] types)
    {
        foreach (var type in types)
            if (pool.FirstOf(place, type) is >= 0 and var value) return new Told(type, pool.NumberAt(value), None);
        return null;
    }

    private static bool IsText(MentionPool pool, int value) => value >= 0 && !pool.TextAt(value).IsWhiteSpace();

    private static int NumberOf(MentionPool pool, int value) => value < 0 ? None : pool.NumberAt(value);

    private static ReadOnlyMemory<char> TextOf(MentionPool pool, Told told) => told.Type == FieldType.PersonGivenName
        ? $"{Text(pool, FieldType.PersonGivenName, told.Number)} {Text(pool, FieldType.PersonFamilyName, told.Family)}".AsMemory().Trim()
        : Text(pool, told.Type, told.Number);

    private static ReadOnlyMemory<char> Text(MentionPool pool, FieldType type, int number) => number < 0 ? default : pool.MemoryOf(type, number);

    /// <summary>Of what a name is made, so that equal ones are seen without their texts.</summary>
    /// <param name="Type">The type of the value; that of given names for a given and a family name.</param>
    /// <param name="Number">The number of its text.</param>
    /// <param name="Family">That of the family name.</param>
    private readonly record struct Told(FieldType Type, int Number, int Family);
}
