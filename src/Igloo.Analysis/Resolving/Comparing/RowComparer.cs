using System.Numerics;
using Igloo.Analysis.Comparing;
using Igloo.Analysis.Text;

namespace Igloo.Analysis.Resolving;

/// <summary>Compares two rows type by type. Remembers what values reached; not thread-safe, one a thread.</summary>
internal sealed class RowComparer(PreparedTable table)
{
    private readonly NameComparer _names = new(table);
    private const byte BirthDifferent = 7;

    private readonly LevelCache _streets = LevelCache.For(14, table.Count);
    private readonly LevelCache _towns = LevelCache.For(12, table.Count);

    /// <summary>The levels of two rows packed as in <see cref="Pattern"/>; a type that neither or one side has is absent.</summary>
    public ulong Compare(int a, int b) => Compare(table.Rows[a], table.Rows[b]);

    /// <summary>The same of the values of two rows.</summary>
    public ulong Compare(in RowValues x, in RowValues y)
    {
        var pattern = _names.Compare(x, y);
        pattern = Births(x[RowValues.Birth], y[RowValues.Birth], pattern);
        pattern = Addresses(x, y, pattern);
        pattern = Codes(table.Phone, x[RowValues.Phone], y[RowValues.Phone], Slot.Phone, pattern);
        pattern = Codes(table.Email, x[RowValues.Email], y[RowValues.Email], Slot.Email, pattern);
        pattern = Codes(table.Document, x[RowValues.Document], y[RowValues.Document], Slot.Document, pattern);
        pattern = Codes(table.Account, x[RowValues.Account], y[RowValues.Account], Slot.Account, pattern);
        return Codes(table.Plate, x[RowValues.Plate], y[RowValues.Plate], Slot.Plate, pattern);
    }

    private ulong Births(int a, int b, ulong pattern)
    {
        if (a < 0 || b < 0) return pattern;
        return Pattern.With(pattern, Slot.Birth, HaveNothingInCommon(table.Births[a], table.Births[b]) ? BirthDifferent : BirthDateComparison.Levels.Reach(table.Births[a], table.Births[b]));
    }

    // Two full dates with no part in common, more than a slip and more than swapped parts away: what most pairs are.
    private static bool HaveNothingInCommon(BirthDate a, BirthDate b) =>
        a.IsFull && b.IsFull && a.Year != b.Year && a.Month != b.Month && a.Day != b.Day;

    private ulong Addresses(in RowValues a, in RowValues b, ulong pattern)
    {
        var (townA, townB, codeA, codeB) = (a[RowValues.Town], b[RowValues.Town], a[RowValues.PostalCode], b[RowValues.PostalCode]);
        if (a[RowValues.Street] >= 0 && b[RowValues.Street] >= 0) return Pattern.With(pattern, Slot.Street, StreetLevel(a, b));
        if (codeA >= 0 && codeB >= 0) return Pattern.With(pattern, Slot.PostalCode, PostalLevel(codeA, codeB, townA, townB));
        if (townA >= 0 && townB >= 0) return Pattern.With(pattern, Slot.Town, TownLevel(townA, townB));
        return pattern;
    }

    // The levels of AddressComparisons.Street, on numbers.
    private byte StreetLevel(in RowValues a, in RowValues b)
    {
        var isSameHouse = a[RowValues.House] >= 0 && a[RowValues.House] == b[RowValues.House];
        var isAlike = AreStreetsAlike(a[RowValues.Street], b[RowValues.Street]);
        if (isAlike && !IsElsewhere(a, b)) return !isSameHouse ? (byte)2 : a[RowValues.Street] == b[RowValues.Street] ? (byte)0 : (byte)1;
        if (a[RowValues.PostalCode] >= 0 && a[RowValues.PostalCode] == b[RowValues.PostalCode]) return 3;
        return a[RowValues.Town] >= 0 && a[RowValues.Town] == b[RowValues.Town] ? (byte)4 : (byte)5;
    }

    // Codes more than a slip apart are two places, unless the town is known to be one.
    private bool IsElsewhere(in RowValues a, in RowValues b)
    {
        var (townA, townB, codeA, codeB) = (a[RowValues.Town], b[RowValues.Town], a[RowValues.PostalCode], b[RowValues.PostalCode]);
        return codeA >= 0 && codeB >= 0 && codeA != codeB
            && (townA < 0 || townB < 0 || TownLevel(townA, townB) == 2)
            && !EditDistance.IsOne(table.Address.PostalCodes[codeA], table.Address.PostalCodes[codeB]);
    }

    private bool AreStreetsAlike(int a, int b)
    {
        if (a == b) return true;
        var (x, y) = (table.Address.StreetSigns[a], table.Address.StreetSigns[b]);
        if (x.First != y.First && !Letters.CouldReach(.9, x.Length, x.Letters, y.Length, y.Letters, beginAlike: false)) return false;
        if (!_streets.TryGet(a, b, out var slot, out var level))
            level = _streets.Keep(slot, AddressComparisons.IsStreetAlike(table.Address.Streets[a], table.Address.Streets[b]) ? (byte)1 : (byte)0);
        return level == 1;
    }

    private byte TownLevel(int a, int b)
    {
        if (a == b) return 0;
        if (!_towns.TryGet(a, b, out var slot, out var level)) level = _towns.Keep(slot, AddressComparisons.Town.Reach(table.Address.Towns[a], table.Address.Towns[b]));
        return level;
    }

    private byte PostalLevel(int a, int b, int townA, int townB)
    {
        if (a == b) return 0;
        var isSameTown = townA >= 0 && townB >= 0 && TownLevel(townA, townB) < 2;
        return AddressComparisons.WithinTown(AddressComparisons.PostalCode.Reach(table.Address.PostalCodes[a], table.Address.PostalCodes[b]), isSameTown);
    }

    private static ulong Codes(CodeColumn column, int a, int b, Slot slot, ulong pattern)
    {
        if (a < 0 || b < 0) return pattern;
        return Pattern.With(pattern, slot, CodeColumn.IsSet(a) || CodeColumn.IsSet(b) ? BestLevel(column, a, b, slot) : LevelOf(column, a, b, slot));
    }

    // With several values a side, the two that agree best speak: people have more than one phone.
    private static byte BestLevel(CodeColumn column, int a, int b, Slot slot)
    {
        var best = byte.MaxValue;
        foreach (var x in CodeColumn.IsSet(a) ? column.MembersOf(a) : [a])
            foreach (var y in CodeColumn.IsSet(b) ? column.MembersOf(b) : [b]) best = Math.Min(best, LevelOf(column, x, y, slot));
        return best;
    }

    private static byte LevelOf(CodeColumn column, int a, int b, Slot slot)
    {
        if (a == b && slot != Slot.Account) return 0;
        var (x, y) = (column.SignsOf(a), column.SignsOf(b));
        var differing = BitOperations.PopCount(x.Letters ^ y.Letters);
        return slot switch
        {
            // One slip changes two of the signs that occur at most: a glance tells most apart without reading them.
            Slot.Phone => differing > 2 ? (byte)2 : IdentifierComparisons.Phone.Reach(column[a], column[b]),
            Slot.Document when differing > 2 => x.Shape == y.Shape ? (byte)3 : (byte)2,
            Slot.Document => IdentifierComparisons.Document.Reach(column[a], column[b]),
            Slot.Email => differing > 4 && x.Shape != y.Shape ? (byte)3 : IdentifierComparisons.Email.Reach(column[a], column[b]),
            Slot.Account => IdentifierComparisons.Account.Reach(column[a], column[b]),
            _ => differing > 2 ? (byte)2 : IdentifierComparisons.Plate.Reach(column[a], column[b]),
        };
    }
}
