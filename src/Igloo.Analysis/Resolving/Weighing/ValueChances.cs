using Igloo.Analysis.Comparing;

namespace Igloo.Analysis.Resolving;

/// <summary>How likely a stranger holds each value, as log2: from how many different somebodies hold it.</summary>
/// <remarks>
/// The chance comes from counts, not from a sample: a sample never sees a rare identifier. A value counts once for each somebody that holds it, so that a
/// telephone in five rows of one person stays rare. No value counts as rarer than <see cref="RarestShare"/> of what is assumed of its type: many rare names are
/// common ones misspelt.
/// </remarks>
internal sealed class ValueChances
{
    private const double RarestShare = 1.0 / 30;

    private readonly PreparedTable _table;
    private readonly int[] _rows;
    private readonly double[][] _strangers;
    private readonly int[] _somebodyOf;
    private readonly Holders _given, _family, _whole, _organization, _birth, _home, _town, _postalCode;
    private readonly Holders _givenWord, _familyWord, _wholeWord;
    private readonly Holders[] _codes;
    private readonly RememberedNumbers _alikeGiven, _alikeFamily, _nicknames;
    private readonly NameTies _ties;
    private readonly bool _areSomebodies;

    /// <param name="table">The values.</param>
    /// <param name="rows">The distinct rows, in order.</param>
    /// <param name="classes">How often strangers reach the levels that rest on no value.</param>
    /// <param name="somebodyOf">Which rows are somebody so far; rows of equal number count once. <see langword="null"/> while nothing is known.</param>
    /// <param name="threads">How many threads may count; <see langword="null"/> for one.</param>
    public ValueChances(PreparedTable table, int[] rows, ThreeClasses classes, int[]? somebodyOf, ParallelOptions? threads = null)
    {
        (_table, _strangers, _areSomebodies) = (table, classes.Stranger, somebodyOf is not null);
        (_rows, _somebodyOf) = somebodyOf is null ? (rows, [.. Enumerable.Range(0, table.Count)]) : (BySomebody(rows, somebodyOf), somebodyOf);
        var holders = SideBySide.Made(
            threads,
            () => Of(table.Whole.Rows, table.Whole.Count, Slot.WholeName, Levels.WholeSame),
            () => OfWords(table.Whole, Slot.Family, Levels.FamilySame),
            () => Of(table.Address.Home, table.Address.HomeCount, Slot.Street, 0),
            () => Of(table.Phone, Slot.Phone),
            () => Of(table.Email, Slot.Email),
            () => Of(table.Document, Slot.Document),
            () => Of(table.Account, Slot.Account),
            () => Of(table.Plate, Slot.Plate),
            () => Of(table.Given.Rows, table.Given.Count, Slot.Given, Levels.GivenSame),
            () => Of(table.Family.Rows, table.Family.Count, Slot.Family, Levels.FamilySame),
            () => Of(table.Organization.Rows, table.Organization.Count, Slot.Organization, 0),
            () => Of(table.Birth, table.Births.Length, Slot.Birth, 0),
            () => Of(table.Address.Town, table.Address.Towns.Count, Slot.Town, 0),
            () => Of(table.Address.PostalCode, table.Address.PostalCodes.Count, Slot.PostalCode, 0),
            () => OfWords(table.Given, Slot.Given, Levels.GivenSame),
            () => OfWords(table.Family, Slot.Family, Levels.FamilySame));
        (_whole, _wholeWord, _home, _codes) = (holders[0], holders[1], holders[2], holders[3..8]);
        (_given, _family, _organization, _birth) = (holders[8], holders[9], holders[10], holders[11]);
        (_town, _postalCode, _givenWord, _familyWord) = (holders[12], holders[13], holders[14], holders[15]);
        _alikeGiven = Alike(Slot.Given, Levels.GivenSpeltAlike, _given, table.Given, new AlikeNames(table.Tokens, _givenWord));
        _alikeFamily = Alike(Slot.Family, Levels.FamilySpeltAlike, _family, table.Family, new AlikeNames(table.Tokens, _familyWord));
        _nicknames = Alike(Slot.Given, Levels.GivenNickname, _given, table.Given, neighbours: null);
        _ties = new NameTies(_given, _family, _whole);
    }

    /// <summary>Two rows, ready to be asked of type by type.</summary>
    public RowPair PairOf(int a, int b) => new(in _table.Rows[a], in _table.Rows[b], OwnOf(a, b));

    /// <summary>log2 of the chance that a stranger agrees as these rows do at a level that rests on their value; NaN when it rests on none.</summary>
    public float Log2(Slot slot, int level, in RowPair pair)
    {
        ref readonly var a = ref pair.A;
        ref readonly var b = ref pair.B;
        var own = pair.Own;
        return slot switch
        {
            Slot.Given when level == Levels.GivenSame => Commoner(_given, a[RowValues.Given], b[RowValues.Given], own),
            Slot.Given when level is Levels.GivenSpeltAlike or Levels.GivenNickname => OfAlike(slot, level, in pair),
            Slot.Given when level == Levels.GivenOneOfSeveral => SharedWord(_table.Given, _givenWord, a[RowValues.Given], b[RowValues.Given], own),
            Slot.Given when level == Levels.GivenSwapped => CrossedWord(a[RowValues.Given], b[RowValues.Family], own),
            Slot.Family when level == Levels.FamilySame => FamilyOf(in pair),
            Slot.Family when level == Levels.FamilySpeltAlike => OfAlike(slot, level, in pair),
            Slot.Family when level == Levels.FamilyOneOfTwo => SharedWord(_table.Family, _familyWord, a[RowValues.Family], b[RowValues.Family], own),
            Slot.Family when level == Levels.FamilySwapped => OtherCrossedWord(in pair),
            Slot.WholeName when level is >= Levels.WholeSame and <= Levels.WholeOneInCommon => OfWhole(a[RowValues.Whole], b[RowValues.Whole], own),
            Slot.Organization when level == Levels.OrganizationClosest => ClosestOf(a[RowValues.Organization], b[RowValues.Organization], own),
            Slot.Organization when level == 0 => Commoner(_organization, a[RowValues.Organization], b[RowValues.Organization], own),
            Slot.Birth when level == 0 => _birth.Log2(a[RowValues.Birth], own),
            Slot.Street when level == 0 => _home.Log2(a[RowValues.Home], own),
            Slot.Street when level == 3 => _postalCode.Log2(a[RowValues.PostalCode], own),
            Slot.Street when level == 4 => _town.Log2(a[RowValues.Town], own),
            Slot.Town when level == 0 => _town.Log2(a[RowValues.Town], own),
            Slot.PostalCode when level == 0 => _postalCode.Log2(a[RowValues.PostalCode], own),
            Slot.PostalCode when level == AddressComparisons.SameTown => _town.Log2(a[RowValues.Town], own),
            >= Slot.Phone when level == 0 => OfCode(slot, in pair),
            _ => float.NaN,
        };
    }

    /// <summary>The same of somebody else of the household, where <paramref name="chance"/> is that of a stranger: who shares one name chooses the other among those that go with it.</summary>
    public float Log2OfKin(Slot slot, int level, in RowPair pair, float chance) =>
        slot != Slot.Given || level != Levels.GivenSame ? chance : Math.Min(0, chance + _ties.Log2(in pair));

    /// <summary>The least that <see cref="Log2"/> says of any pair at a level; NaN where it never says less than how often strangers reach the level.</summary>
    public float LeastLog2(Slot slot, int level) => slot switch
    {
        Slot.Given when level == Levels.GivenSame => _given.LeastLog2,
        Slot.Given when level is Levels.GivenOneOfSeveral or Levels.GivenSwapped => _givenWord.LeastLog2,
        Slot.Family when level == Levels.FamilySame => _family.LeastLog2,
        Slot.Family when level is Levels.FamilyOneOfTwo or Levels.FamilySwapped => _familyWord.LeastLog2,
        // As many words as names may have.
        Slot.WholeName when level is >= Levels.WholeSame and <= Levels.WholeOneInCommon => float.NegativeInfinity,
        Slot.Organization when level == Levels.OrganizationClosest => Math.Min(_organization.LeastLog2, _table.Texts.Log2Strangers),
        Slot.Organization when level == 0 => _organization.LeastLog2,
        Slot.Birth when level == 0 => _birth.LeastLog2,
        Slot.Street when level == 0 => _home.LeastLog2,
        Slot.Street when level == 3 => _postalCode.LeastLog2,
        Slot.Street when level == 4 => _town.LeastLog2,
        Slot.Town when level == 0 => _town.LeastLog2,
        Slot.PostalCode when level == 0 => _postalCode.LeastLog2,
        Slot.PostalCode when level == AddressComparisons.SameTown => _town.LeastLog2,
        >= Slot.Phone when level == 0 => _codes[slot - Slot.Phone].LeastLog2,
        _ => float.NaN,
    };

    // The two are holders themselves, one when they are known to be one; who came after the count is none of those counted.
    private int OwnOf(int a, int b)
    {
        var counted = _somebodyOf.Length;
        if (a >= counted || b >= counted) return (a < counted ? 1 : 0) + (b < counted ? 1 : 0);
        // While nobody is known, the rows themselves say it, without a walk through memory.
        return (_areSomebodies ? _somebodyOf[a] == _somebodyOf[b] : a == b) ? 1 : 2;
    }

    private static float Commoner(Holders holders, int a, int b, int own) => a == b ? holders.Log2(a, own) : Math.Max(holders.Log2(a, own), holders.Log2(b, own));

    // Who bears the commoner of two names has the other by a slip, or bears a name of its own that is close to it. Of two alike it is not known which is the slip.
    private float OfAlike(Slot slot, int level, in RowPair pair)
    {
        var (holders, value) = slot == Slot.Given ? (_given, RowValues.Given) : (_family, RowValues.Family);
        var order = holders.OthersOf(pair.A[value], 1).CompareTo(holders.OthersOf(pair.B[value], 1));
        var chance = order == 0
            ? Math.Max(OfAlikeTo(slot, level, in pair.A), OfAlikeTo(slot, level, in pair.B))
            : OfAlikeTo(slot, level, in order > 0 ? ref pair.A : ref pair.B);
        return Math.Min(0, Math.Max((float)_strangers[(int)slot][level], chance));
    }

    // The other name of the row tells how common both its name and the neighbours of that are.
    private float OfAlikeTo(Slot slot, int level, ref readonly RowValues values)
    {
        var alike = slot == Slot.Family ? _alikeFamily.Of(values[RowValues.Family]) : (level == Levels.GivenNickname ? _nicknames : _alikeGiven).Of(values[RowValues.Given]);
        return alike + _ties.Log2(in values, 1);
    }

    // Strangers who bear a name are misspelt as often as the same person is, and some bear a name of their own that is close to it.
    private static RememberedNumbers Alike(Slot slot, int level, Holders holders, NameColumn names, AlikeNames? neighbours)
    {
        var assumed = LevelOdds.Assumed[Pattern.TypeOf(slot)];
        var slips = assumed[level].Match / assumed[slot == Slot.Given ? Levels.GivenSame : Levels.FamilySame].Match;
        return new RememberedNumbers(names.Count, name =>
        {
            var ofNeighbours = neighbours is not null && names.WordsOf(in names.GlanceAt(name)) is [{ Word: var word }] ? neighbours.ChanceOf(word) : 0;
            return (float)Math.Log2((slips * PowerOfTwo.Of(holders.Log2(name, 1))) + ofNeighbours);
        });
    }

    // An equal text says as much as it is rare: one that many hold, such as "untitled", says little. Of lists that name each thing once, one that two alone hold is closer
    // than the closest of other words.
    private float ClosestOf(int a, int b, int own)
    {
        if (a != b) return _table.Texts.Log2Strangers;
        var held = _organization.Log2(a, own);
        return !_table.Texts.AreApart || _organization.HasOthers(a, own) ? held : Math.Min(held, _table.Texts.Log2Strangers);
    }

    private float OfCode(Slot slot, in RowPair pair)
    {
        var column = slot switch { Slot.Phone => _table.Phone, Slot.Email => _table.Email, Slot.Document => _table.Document, Slot.Account => _table.Account, _ => _table.Plate };
        var holders = _codes[slot - Slot.Phone];
        var (x, y, own) = (pair.A[RowValues.Phone + (slot - Slot.Phone)], pair.B[RowValues.Phone + (slot - Slot.Phone)], pair.Own);
        if (!CodeColumn.IsSet(x)) return holders.Log2(x, own);
        if (!CodeColumn.IsSet(y)) return holders.Log2(y, own);
        var rarest = 0f;
        foreach (var member in column.MembersOf(x))
            if (Array.IndexOf(column.MembersOf(y), member) >= 0) rarest = Math.Min(rarest, holders.Log2(member, own));
        return rarest;
    }

    // Names come in pairs more often than chance has it: where both agree, the whole name's own count has the last word.
    private float FamilyOf(in RowPair pair)
    {
        var (own, given, whole) = (pair.Own, pair.A[RowValues.Given], pair.A[RowValues.Whole]);
        var family = Commoner(_family, pair.A[RowValues.Family], pair.B[RowValues.Family], own);
        return given < 0 || given != pair.B[RowValues.Given] || whole != pair.B[RowValues.Whole]
            ? family
            : Math.Min(0, Math.Max(family, _whole.Log2(whole, own) - _given.Log2(given, own)));
    }

    // All words that both hold, and for equal names their own count.
    private float OfWhole(int a, int b, int own)
    {
        var sum = 0f;
        foreach (var word in _table.Whole[a].Words)
            if (_table.Whole[b].Words.Contains(word)) sum += _wholeWord.Log2(word, own);
        if (a == b) sum = Math.Max(sum, _whole.Log2(a, own));
        return sum < 0 ? sum : float.NaN;
    }

    private float OtherCrossedWord(in RowPair pair) =>
        CrossedWord(pair.B[RowValues.Given], pair.A[RowValues.Family], pair.Own) is var back && float.IsNaN(back) && pair.B[RowValues.Given] < 0
            ? CrossedWord(pair.A[RowValues.Given], pair.B[RowValues.Family], pair.Own)
            : back;

    // The rarest of the given names that stand among the other's family names.
    private float CrossedWord(int given, int family, int own)
    {
        var rarest = 0f;
        if (given < 0 || family < 0) return float.NaN;
        foreach (ref readonly var x in _table.Given.WordsOf(in _table.Given.GlanceAt(given)))
            foreach (ref readonly var y in _table.Family.WordsOf(in _table.Family.GlanceAt(family)))
                if (x.Word == y.Word) rarest = Math.Min(rarest, Math.Max(_givenWord.Log2(x.Word, own), _familyWord.Log2(x.Word, own)));
        return rarest < 0 ? rarest : float.NaN;
    }

    // The rarest word that both hold.
    private static float SharedWord(NameColumn names, Holders holders, int a, int b, int own)
    {
        var rarest = 0f;
        foreach (ref readonly var x in names.WordsOf(in names.GlanceAt(a)))
            foreach (ref readonly var y in names.WordsOf(in names.GlanceAt(b)))
                if (x.Word == y.Word) rarest = Math.Min(rarest, holders.Log2(x.Word, own));
        return rarest < 0 ? rarest : float.NaN;
    }

    // The rows of one somebody stand together, so that remembering the last holder of a value is enough to count it once.
    private static int[] BySomebody(int[] rows, int[] somebodyOf)
    {
        var (sorted, ends) = (new int[rows.Length], new int[somebodyOf.Length + 1]);
        foreach (var row in rows) ends[somebodyOf[row] + 1]++;
        for (var somebody = 0; somebody < somebodyOf.Length; somebody++) ends[somebody + 1] += ends[somebody];
        foreach (var row in rows) sorted[ends[somebodyOf[row]]++] = row;
        return sorted;
    }

    private Holders Of(int[] values, int count, Slot slot, int level)
    {
        // The last holder of a value, plus one, beside their count: one look at memory tells both.
        var (holders, total) = (Zeros.Of<(int Last, int Count)>(count), 0);
        foreach (var row in _rows)
        {
            var value = values[row];
            if (value < 0) continue;
            if (Count(ref holders[value], _somebodyOf[row])) total++;
        }

        return Counted(holders, total, slot, level);
    }

    // Whether it is another than the last.
    private static bool Count(ref (int Last, int Count) held, int somebody)
    {
        if (held.Last == somebody + 1) return false;
        held = (somebody + 1, held.Count + 1);
        return true;
    }

    private Holders OfWords(NameColumn names, Slot slot, int level)
    {
        var (holders, total) = (Zeros.Of<(int Last, int Count)>(_table.Tokens.Count), 0);
        foreach (var row in _rows)
        {
            if (names.Rows[row] < 0) continue;
            total++;
            foreach (var word in names[names.Rows[row]].Words) Count(ref holders[word], _somebodyOf[row]);
        }

        return Counted(holders, total, slot, level);
    }

    private Holders Of(CodeColumn column, Slot slot)
    {
        var (holders, total) = (Zeros.Of<(int Last, int Count)>(column.Count), 0);
        foreach (var row in _rows)
        {
            var code = column.Rows[row];
            if (code < 0) continue;
            total++;
            if (!CodeColumn.IsSet(code)) Count(ref holders[code], _somebodyOf[row]);
            else foreach (var member in column.MembersOf(code)) Count(ref holders[member], _somebodyOf[row]);
        }

        return Counted(holders, total, slot, 0);
    }

    private Holders Counted((int Last, int Count)[] held, int total, Slot slot, int level)
    {
        var assumed = LevelOdds.Assumed[Pattern.TypeOf(slot)][level].Chance;
        return new Holders(Array.ConvertAll(held, value => value.Count)).Against(total, assumed, assumed * RarestShare, _areSomebodies);
    }
}
