using Igloo.Analysis.Comparing;

namespace Igloo.Analysis.Resolving;

/// <summary>Compares the names of two rows on the numbers of their words: the levels of <see cref="NameComparisons"/>.</summary>
internal sealed class NameComparer(PreparedTable table)
{
    private const int MostRelations = WordRelations.MostWords * WordRelations.MostWords;

    private readonly LevelCache _words = LevelCache.For(17, table.Count);
    private readonly LevelCache _given = LevelCache.For(16, table.Count);
    private readonly LevelCache _family = LevelCache.For(16, table.Count);
    private readonly LevelCache _crossed = LevelCache.For(14, table.Count);

    /// <summary>The pattern of the names alone.</summary>
    public ulong Compare(in RowValues a, in RowValues b)
    {
        var pattern = Pattern.Empty;
        var (firmA, firmB) = (a[RowValues.Organization], b[RowValues.Organization]);
        if (firmA >= 0 && firmB >= 0 && NameSigns.AreOrganizationsOfOneScript(a[RowValues.Signs], b[RowValues.Signs])) pattern = Pattern.With(pattern, Slot.Organization, OrganizationLevel(firmA, firmB));
        var (wholeA, wholeB) = (a[RowValues.Whole], b[RowValues.Whole]);
        // A person's name and a firm's are names of two.
        if ((firmA < 0 && firmB >= 0 && wholeA >= 0 && wholeB < 0) || (firmB < 0 && firmA >= 0 && wholeB >= 0 && wholeA < 0))
            return Pattern.With(pattern, Slot.Organization, Levels.OrganizationDifferent);
        if (wholeA < 0 || wholeB < 0) return pattern;
        // A name in a script that cannot be read says nothing against its Latin form.
        if (!NameSigns.AreWholeOfOneScript(a[RowValues.Signs], b[RowValues.Signs])) return pattern;
        return PreparedTable.IsParted(a) && PreparedTable.IsParted(b) ? Parts(a, b, pattern) : Pattern.With(pattern, Slot.WholeName, WholeLevel(wholeA, wholeB));
    }

    private ulong Parts(in RowValues a, in RowValues b, ulong pattern)
    {
        var (givenA, givenB, familyA, familyB) = (a[RowValues.Given], b[RowValues.Given], a[RowValues.Family], b[RowValues.Family]);
        var given = givenA < 0 || givenB < 0 ? Levels.GivenMissing : GivenLevel(givenA, givenB);
        var family = familyA < 0 || familyB < 0 ? Levels.FamilyMissing : FamilyLevel(familyA, familyB);
        if (given >= Levels.GivenAlike && family >= Levels.FamilyAlike)
        {
            var (there, back) = (Crossed(givenA, familyB), Crossed(givenB, familyA));
            // Where neither name is spelt the same in the other's column, they are four names that are alike, as short ones are.
            if (there != WordRelation.None && back != WordRelation.None && (there == WordRelation.Same || back == WordRelation.Same)) (given, family) = (Levels.GivenSwapped, Levels.FamilySwapped);
            // Where a side knows one part only, the one crossing tells, and one name is all that agrees.
            else if ((there != WordRelation.None && (givenB < 0 || familyA < 0)) || (back != WordRelation.None && (givenA < 0 || familyB < 0))) (given, family) = (Levels.GivenMissing, Levels.FamilySwapped);
            else if ((there == WordRelation.None) != (back == WordRelation.None))
                // One name stands in the other's column and the second was replaced: the columns mislead, so the names are compared whole.
                return Pattern.With(pattern, Slot.WholeName, WholeLevel(a[RowValues.Whole], b[RowValues.Whole]));
        }

        if (given < Levels.GivenMissing && NameSigns.AreOfTwoGenerations(a[RowValues.Signs], b[RowValues.Signs])) given = Levels.GivenOtherGeneration;
        if (given < Levels.GivenMissing) pattern = Pattern.With(pattern, Slot.Given, given);
        return family < Levels.FamilyMissing ? Pattern.With(pattern, Slot.Family, family) : pattern;
    }

    private byte GivenLevel(int a, int b)
    {
        if (a == b) return IsInitial(a) ? Levels.GivenInitial : Levels.GivenSame;
        ref readonly var x = ref table.Given.GlanceAt(a);
        ref readonly var y = ref table.Given.GlanceAt(b);
        if (x.Word >= 0 && y.Word >= 0) return GivenLevel(Relate(x, y));
        if (!_given.TryGet(a, b, out var slot, out var level)) level = _given.Keep(slot, GivenLevelOfSeveral(a, b));
        return level;
    }

    private byte GivenLevelOfSeveral(int a, int b)
    {
        var x = table.Given[a];
        var y = table.Given[b];
        // Generations are judged apart.
        if (x.Words.SequenceEqual(y.Words) || AreSameJoined(table.Given, a, b)) return Levels.GivenSame;
        var relations = RelationsOf(x.Words, y.Words, stackalloc WordRelation[MostRelations]);
        if (relations.OfFirst == WordRelation.Nickname) return Levels.GivenNickname;
        return relations.WorstOfBest() switch
        {
            WordRelation.Same => Levels.GivenOneOfSeveral,
            WordRelation.Nickname or WordRelation.Close => Levels.GivenSpeltAlike,
            WordRelation.Initial => Levels.GivenInitial,
            _ => relations.Best() <= WordRelation.Close || relations.HasAlike() ? Levels.GivenAlike : Levels.GivenDifferent,
        };
    }

    // Names of one word each, which most are.
    private static byte GivenLevel(WordRelation relation) => relation switch
    {
        WordRelation.Same => Levels.GivenSame,
        WordRelation.Nickname => Levels.GivenNickname,
        WordRelation.Close => Levels.GivenSpeltAlike,
        WordRelation.Initial => Levels.GivenInitial,
        WordRelation.Alike => Levels.GivenAlike,
        _ => Levels.GivenDifferent,
    };

    private bool IsInitial(int given) => table.Given[given].Words is [var word] && table.Tokens[word].Length == 1;

    private byte FamilyLevel(int a, int b)
    {
        if (a == b) return Levels.FamilySame;
        ref readonly var x = ref table.Family.GlanceAt(a);
        ref readonly var y = ref table.Family.GlanceAt(b);
        if (x.Word >= 0 && y.Word >= 0) return FamilyLevel(Relate(x, y));
        if (!_family.TryGet(a, b, out var slot, out var level)) level = _family.Keep(slot, FamilyLevelOfSeveral(a, b));
        return level;
    }

    private byte FamilyLevelOfSeveral(int a, int b)
    {
        var x = table.Family[a];
        var y = table.Family[b];
        if (x.Words.SequenceEqual(y.Words) || AreSameJoined(table.Family, a, b)) return Levels.FamilySame;
        var relations = RelationsOf(x.Words, y.Words, stackalloc WordRelation[MostRelations]);
        return relations.WorstOfBest() switch
        {
            WordRelation.Same => Levels.FamilyOneOfTwo,
            WordRelation.Close => Levels.FamilySpeltAlike,
            WordRelation.Initial => Levels.FamilyInitial,
            _ => relations.Best() <= WordRelation.Close || relations.HasAlike() ? Levels.FamilyAlike : Levels.FamilyDifferent,
        };
    }

    private static byte FamilyLevel(WordRelation relation) => relation switch
    {
        WordRelation.Same => Levels.FamilySame,
        WordRelation.Close => Levels.FamilySpeltAlike,
        WordRelation.Initial => Levels.FamilyInitial,
        WordRelation.Nickname or WordRelation.Alike => Levels.FamilyAlike,
        _ => Levels.FamilyDifferent,
    };

    private byte WholeLevel(int a, int b)
    {
        var x = table.Whole[a];
        var y = table.Whole[b];
        if (IsOtherGeneration(x, y)) return Levels.WholeOtherGeneration;
        var areTwo = x.Words.Length > 1 && y.Words.Length > 1;
        if (a == b) return areTwo ? Levels.WholeSame : Levels.WholeSingle;
        // "Janedoe" and "Jane Doe".
        if (AreSameJoined(table.Whole, a, b)) return Levels.WholeSame;
        var relations = RelationsOf(x.Words, y.Words, stackalloc WordRelation[MostRelations]);
        if (!areTwo) return relations.Best() <= WordRelation.Close ? Levels.WholeOneInCommon : Levels.WholeDifferent;
        return relations.WorstOfBest() switch
        {
            WordRelation.Same => x.Words.Length == y.Words.Length ? Levels.WholeOtherOrder : Levels.WholeFewer,
            WordRelation.Nickname or WordRelation.Close => Levels.WholeAlike,
            WordRelation.Initial when relations.Best() <= WordRelation.Close => Levels.WholeInitials,
            _ => relations.Best() <= WordRelation.Close ? Levels.WholeOneInCommon : Levels.WholeDifferent,
        };
    }

    private byte OrganizationLevel(int a, int b)
    {
        // No text is nearer than an equal one, and few things are worded alike twice: how many were tells nothing of equal ones.
        if (a == b) return table.Texts.AreTexts ? Levels.OrganizationClosest : Levels.OrganizationSame;
        var x = table.Organization[a].Words;
        var y = table.Organization[b].Words;
        if (AreSameJoined(table.Organization, a, b)) return Levels.OrganizationSame;
        var relations = RelationsOf(x, y, stackalloc WordRelation[MostRelations]);
        var worst = relations.WorstOfBest();
        if (worst == WordRelation.Same && x.Length == y.Length) return Levels.OrganizationOtherOrder;
        if (table.Texts.AreTexts) return table.Texts.Of(a) == b ? Levels.OrganizationClosest : relations.Best() == WordRelation.Same ? Levels.OrganizationWordInCommon : Levels.OrganizationDifferent;
        if (worst == WordRelation.Same && x.Length > 1 && y.Length > 1) return Levels.OrganizationFewer;
        if (worst <= WordRelation.Close && x.Length == y.Length) return Levels.OrganizationAlike;
        return relations.Best() is WordRelation.Same or WordRelation.Close ? Levels.OrganizationWordInCommon : Levels.OrganizationDifferent;
    }

    // A given name that is the other's family name: the same, close to it, or none.
    private WordRelation Crossed(int given, int family)
    {
        if (given < 0 || family < 0 || table.Given.GlanceAt(given).HasNothingOf(table.Family.GlanceAt(family))) return WordRelation.None;
        if (_crossed.TryGet(given, family + (1 << 30), out var slot, out var level)) return (WordRelation)level;
        var relation = RelationsOf(table.Given[given].Words, table.Family[family].Words, stackalloc WordRelation[MostRelations]).WorstOfBest();
        return (WordRelation)_crossed.Keep(slot, (byte)(relation is WordRelation.Same or WordRelation.Close ? relation : WordRelation.None));
    }

    // How each word of a name stands to each of the other, worked out once for all that is asked of the two.
    private WordRelations RelationsOf(ReadOnlySpan<int> a, ReadOnlySpan<int> b, Span<WordRelation> room)
    {
        for (var i = 0; i < a.Length; i++)
            for (var j = 0; j < b.Length; j++) room[(i * b.Length) + j] = Relate(a[i], b[j]);
        return new WordRelations(room[..(a.Length * b.Length)], a, b, table.Tokens);
    }

    private WordRelation Relate(int a, int b)
    {
        if (a == b) return WordRelation.Same;
        return table.Tokens.CouldRelate(a, b) ? Remembered(a, b) : WordRelation.None;
    }

    private WordRelation Relate(in NameGlance a, in NameGlance b) =>
        a.Word == b.Word ? WordRelation.Same : a.Signs.CouldRelate(b.Signs) ? Remembered(a.Word, b.Word) : WordRelation.None;

    private WordRelation Remembered(int a, int b)
    {
        if (!_words.TryGet(a, b, out var slot, out var relation)) relation = _words.Keep(slot, (byte)table.Tokens.Relate(a, b));
        return (WordRelation)relation;
    }

    // "Jean Luc" and "Jeanluc". Most names are told apart by the letters of their words, which are at hand, where their texts are a walk through memory.
    private bool AreSameJoined(NameColumn names, int a, int b)
    {
        var x = names[a];
        var y = names[b];
        return x.Words.Length != y.Words.Length && ((x.Generation | y.Generation) != 0 || HaveSameLetters(x.Words, y.Words)) && IsSameJoined(names.TextOf(a), names.TextOf(b));
    }

    // Of a name of more words than are compared the text tells.
    private bool HaveSameLetters(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        if (Math.Max(a.Length, b.Length) == WordRelations.MostWords) return true;
        var (lettersOfA, lengthOfA) = LettersOf(a);
        var (lettersOfB, lengthOfB) = LettersOf(b);
        return lettersOfA == lettersOfB && lengthOfA == lengthOfB;
    }

    private (uint Letters, int Length) LettersOf(ReadOnlySpan<int> words)
    {
        var (letters, length) = (0u, 0);
        foreach (var word in words)
        {
            var glance = table.Tokens.GlanceAt(word);
            (letters, length) = (letters | glance.Letters, length + glance.Length);
        }

        return (letters, length);
    }

    private static bool IsSameJoined(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int i = 0, j = 0;
        while (true)
        {
            while (i < a.Length && a[i] == ' ') i++;
            while (j < b.Length && b[j] == ' ') j++;
            if (i == a.Length || j == b.Length) return i == a.Length && j == b.Length;
            if (a[i++] != b[j++]) return false;
        }
    }

    private static bool IsOtherGeneration(in NameValue a, in NameValue b) => a.Generation != 0 && b.Generation != 0 && a.Generation != b.Generation;
}

/// <summary>The numbers of the levels that <see cref="NameComparer"/> reaches, as <see cref="Comparisons"/> lists them.</summary>
internal static class Levels
{
    public const byte GivenOtherGeneration = 0, GivenSame = 1, GivenNickname = 2, GivenOneOfSeveral = 3, GivenSpeltAlike = 4, GivenInitial = 5, GivenSwapped = 6, GivenAlike = 7, GivenDifferent = 8, GivenMissing = 9;
    public const byte FamilySame = 0, FamilyOneOfTwo = 1, FamilySpeltAlike = 2, FamilyInitial = 3, FamilySwapped = 4, FamilyAlike = 5, FamilyDifferent = 6, FamilyMissing = 7;
    public const byte WholeOtherGeneration = 0, WholeSame = 1, WholeOtherOrder = 2, WholeFewer = 3, WholeAlike = 4, WholeInitials = 5, WholeSingle = 6, WholeOneInCommon = 7, WholeDifferent = 8;
    public const byte OrganizationSame = 0, OrganizationOtherOrder = 1, OrganizationFewer = 2, OrganizationAlike = 3, OrganizationClosest = 4, OrganizationWordInCommon = 5, OrganizationDifferent = 6;
}
