using System.Globalization;
using Igloo.Analysis.Text;
using Igloo.Model;

namespace Igloo.Analysis.Blocking;

/// <summary>The keys of a person made from name, birth date and address.</summary>
internal static class PersonKeys
{
    /// <summary>Words of a name looked at; the fifth and later say little and cost pairs.</summary>
    private const int MaximumWords = 4;

    public static void Add(List<string> keys, MentionProfile mention)
    {
        var name = PersonName.Of(mention);
        var birth = mention.Find(FieldType.PersonBirthDate) is { } text ? BirthDate.Of(text) : null;
        var address = AddressOf(mention);
        var sounds = Sounds(name);
        if (sounds.Count > 1) keys.Add("name=" + string.Join('|', sounds));
        if (birth is { } date) AddBirth(keys, sounds, date);
        if (address is not null) AddAddress(keys, sounds, address);
        if (birth is null && address is null) AddPairs(keys, sounds, "names=");
    }

    private static AddressWords? AddressOf(MentionProfile mention) => AddressWords.Of(
        mention.Find(FieldType.AddressFull),
        mention.Find(FieldType.AddressHouseNumber),
        mention.Find(FieldType.AddressStreet),
        mention.Find(FieldType.AddressCity),
        mention.Find(FieldType.AddressPostalCode));

    // Sorted, so that the order of names does not matter; nicknames stand under the full name.
    private static List<string> Sounds(PersonName name) =>
        [.. name.All.Words.Take(MaximumWords).Select(word => Skeleton.Of(Nicknames.Formal(word))).Distinct().Order(StringComparer.Ordinal)];

    private static void AddBirth(List<string> keys, List<string> sounds, BirthDate date)
    {
        if (date.IsFull)
        {
            // The same key for both readings of 04/07, so that a swap of day and month still meets.
            var (least, greatest) = (Math.Min(date.Month, date.Day), Math.Max(date.Month, date.Day));
            foreach (var sound in sounds) keys.Add(string.Create(CultureInfo.InvariantCulture, $"birth={date.Year}-{least}-{greatest}|{sound[0]}"));
            AddPairs(keys, sounds, string.Create(CultureInfo.InvariantCulture, $"birthday={date.Month}-{date.Day}|"));
        }

        AddPairs(keys, sounds, string.Create(CultureInfo.InvariantCulture, $"born={date.Year}|"));
    }

    private static void AddAddress(List<string> keys, List<string> sounds, AddressWords address)
    {
        if (address.House.Length > 0 && address.HasStreet) keys.Add($"home={address.House}|{address.Street}|{address.PostalCode}");
        if (address.PostalCode.Length > 0)
            foreach (var sound in sounds) keys.Add($"post={address.PostalCode}|{sound}");
        if (address.Town.Length > 0) AddPairs(keys, sounds, $"town={address.Town}|");
    }

    // Any two names of a person's three or four: a surname left out or a second given name added leaves one pair whole.
    private static void AddPairs(List<string> keys, List<string> sounds, string prefix)
    {
        for (var i = 0; i < sounds.Count; i++)
            for (var j = i + 1; j < sounds.Count; j++)
                keys.Add($"{prefix}{sounds[i]}|{sounds[j]}");
    }
}
