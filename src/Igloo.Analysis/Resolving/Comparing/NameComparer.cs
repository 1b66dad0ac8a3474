using Igloo.Analysis.Comparing;

namespace Igloo.Analysis.Resolving;

/// <summary>Compares the names of two rows on the numbers of their words: the levels of <see cref="NameComparisons"/>.</summary>
internal sealed class NameComparer(PreparedTable table)
{
    private const int MostRelations = WordRelations.MostWords * WordRelations.MostWords;

    private readonly LevelCache _words = LevelCache.For(17, table.Count);

    /// <summary>The pattern of the names alone.</summary>
    public ulong Compare(in RowValues a, in RowValues b)
    {
        var pattern = Pattern.Empty;
        var (firmA, firmB) = (a[RowValues.Organization], b[RowValues.Organization]);
        if (firmA >= 0 && firmB >= 0 && OrganizationLevel(firmA, firmB) is var firm && (firm <= Levels.OrganizationAlike || NameSigns.AreOrganizationsOfOneScript(a[RowValues.Signs], b[RowValues.Signs]))) pattern = Pattern.With(pattern, Slot.Organization, firm);
        var (wholeA, wholeB) = (a[RowValues.Whole], b[RowValues.Whole]);
        // A person's name and a firm's are names of two.
        if ((firmA < 0 && firmB >= 0 && wholeA >= 0 && wholeB < 0) || (firmB < 0 && firmA >= 0 && wholeB >= 0 && wholeA < 0))
            return Pattern.With(pattern, Slot.Organization, Levels.OrganizationDifferent);
        if (wholeA < 0 || wholeB < 0) return pattern;
        if (!NameSigns.AreWholeOfOneScript(a[RowValues.Signs], b[RowValues.Signs])) return AreAlikeAcrossScripts(wholeA, wholeB) ? Pattern.With(pattern, Slot.WholeName, Levels.WholeAlike) : pattern;
        return PreparedTable.IsParted(a) && PreparedTable.IsParted(b) ? Parts(a, b, pattern) : Pattern.With(pattern, Slot.WholeName, WholeLevel(wholeA, wholeB));
    }

    // Spelt in Latin letters, two scripts' forms of a name may agree; where they do not, that says nothing: vowels are lost, and one sign has several readings.
    private bool AreAlikeAcrossScripts(int a, int b) => WholeLevel(a, b) is > Levels.WholeOtherGeneration and <= Levels.WholeAlike || AreSpeltAlike(table.Whole[a].Words, table.Whole[b].Words);

    // "Xi Jin Ping" and 习近平, whose given name is one word.
    private bool AreSpeltAlike(ReadOnlySpan<int> a, ReadOnlySpan<int> b) => a.Length > 1 && b.Length > 1 && a.Length != b.Length && Spelt(a) == Spelt(b);

    private string Spelt(ReadOnlySpan<int> words)
    {
        var spelt = "";
        foreach (var word in words) spelt += table.Tokens.LatinOf(word);
        return spelt;
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
        ref readonly var x = ref table.Given.GlanceAt(a);
        if (a == b) return table.Given.WordsOf(in x) is [{ Signs.Length: 1 }] ? Levels.GivenInitial : Levels.GivenSame;
        ref readonly var y = ref table.Given.GlanceAt(b);
        if (x.IsWord && y.IsWord) return GivenLevel(Relate(x.Word, y.Word));
        var first = new Name(table.Given, a, table.Given.WordsOf(in x), x.IsOfGeneration);
        var second = new Name(table.Given, b, table.Given.WordsOf(in y), y.IsOfGeneration);
        // Generations are judged apart.
        if (first.HasSameWords(second) || first.IsSameJoined(second)) return Levels.GivenSame;
        var relations = RelationsOf(first.Words, second.Words, stackalloc WordRelation[MostRelations]);
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

    private byte FamilyLevel(int a, int b)
    {
        if (a == b) return Levels.FamilySame;
        ref readonly var x = ref table.Family.GlanceAt(a);
        ref readonly var y = ref table.Family.GlanceAt(b);
        if (x.IsWord && y.IsWord) return FamilyLevel(Relate(x.Word, y.Word));
        var first = new Name(table.Family, a, table.Family.WordsOf(in x), x.IsOfGeneration);
        var second = new Name(table.Family, b, table.Family.WordsOf(in y), y.IsOfGeneration);
        if (first.HasSameWords(second) || first.IsSameJoined(second)) return Levels.FamilySame;
        var relations = RelationsOf(first.Words, second.Words, stackalloc WordRelation[MostRelations]);
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
        var first = new Name(table.Whole, a, Seen(x.Words, stackalloc SeenWord[WordRelations.MostWords]), x.Generation != 0);
        var second = new Name(table.Whole, b, Seen(y.Words, stackalloc SeenWord[WordRelations.MostWords]), y.Generation != 0);
        // "Janedoe" and "Jane Doe".
        if (first.IsSameJoined(second)) return Levels.WholeSame;
        var relations = RelationsOf(first.Words, second.Words, stackalloc WordRelation[MostRelations]);
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
        var x = table.Organization[a];
        var y = table.Organization[b];
        var first = new Name(table.Organization, a, Seen(x.Words, stackalloc SeenWord[WordRelations.MostWords]), x.Generation != 0);
        var second = new Name(table.Organization, b, Seen(y.Words, stackalloc SeenWord[WordRelations.MostWords]), y.Generation != 0);
        if (first.IsSameJoined(second)) return Levels.OrganizationSame;
        var relations = RelationsOf(first.Words, second.Words, stackalloc WordRelation[MostRelations]);
        var worst = relations.WorstOfBest();
        if (worst == WordRelation.Same && x.Words.Length == y.Words.Length) return Levels.OrganizationOtherOrder;
        if (table.Texts.AreTexts) return table.Texts.Of(a) == b ? Levels.OrganizationClosest : relations.Best() == WordRelation.Same ? Levels.OrganizationWordInCommon : Levels.OrganizationDifferent;
        if (worst == WordRelation.Same && x.Words.Length > 1 && y.Words.Length > 1) return Levels.OrganizationFewer;
        if (worst <= WordRelation.Close && x.Words.Length == y.Words.Length) return Levels.OrganizationAlike;
        return relations.Best() is WordRelation.Same or WordRelation.Close ? Levels.OrganizationWordInCommon : Levels.OrganizationDifferent;
    }

    // A given name that is the other's family name: the same, close to it, or none.
    private WordRelation Crossed(int given, int family)
    {
        if (given < 0 || family < 0) return WordRelation.None;
        ref readonly var x = ref table.Given.GlanceAt(given);
        ref readonly var y = ref table.Family.GlanceAt(family);
        if (x.HasNothingOf(y)) return WordRelation.None;
        var relation = RelationsOf(table.Given.WordsOf(in x), table.Family.WordsOf(in y), stackalloc WordRelation[MostRelations]).WorstOfBest();
        return relation is WordRelation.Same or WordRelation.Close ? relation : WordRelation.None;
    }

    private ReadOnlySpan<SeenWord> Seen(ReadOnlySpan<int> words, Span<SeenWord> room)
    {
        for (var i = 0; i < words.Length; i++) room[i] = table.Tokens.Seen(words[i]);
        return room[..words.Length];
    }

    // How each word of a name stands to each of the other, worked out once for all that is asked of the two.
    private WordRelations RelationsOf(ReadOnlySpan<SeenWord> a, ReadOnlySpan<SeenWord> b, Span<WordRelation> room)
    {
        for (var i = 0; i < a.Length; i++)
            for (var j = 0; j < b.Length; j++) room[(i * b.Length) + j] = Relate(a[i], b[j]);
        return new WordRelations(room[..(a.Length * b.Length)], a, b, table.Tokens);
    }

    private WordRelation Relate(in SeenWord a, in SeenWord b) =>
        a.Word == b.Word ? WordRelation.Same : a.Signs.CouldRelate(b.Signs) ? Remembered(a.Word, b.Word) : WordRelation.None;

    private WordRelation Remembered(int a, int b)
    {
        if (!_words.TryGet(a, b, out var slot, out var relation)) relation = _words.Keep(slot, (byte)table.Tokens.Relate(a, b));
        return (WordRelation)relation;
    }

    private static bool IsOtherGeneration(in NameValue a, in NameValue b) => a.Generation != 0 && b.Generation != 0 && a.Generation != b.Generation;

    /// <summary>A name that is compared with another of its column.</summary>
    private readonly ref struct Name(NameColumn names, int value, ReadOnlySpan<SeenWord> words, bool isOfGeneration)
    {
        private readonly NameColumn _names = names;
        private readonly int _value = value;
        private readonly bool _isOfGeneration = isOfGeneration;

        public ReadOnlySpan<SeenWord> Words { get; } = words;

        public bool HasSameWords(Name other)
        {
            if (Words.Length != other.Words.Length) return false;
            for (var i = 0; i < Words.Length; i++)
                if (Words[i].Word != other.Words[i].Word) return false;
            return true;
        }

        /// <summary>"Jean Luc" and "Jeanluc". Most names are told apart by the letters of their words, which are at hand, where their texts are a walk through memory.</summary>
        public bool IsSameJoined(Name other) =>
            Words.Length != other.Words.Length && (_isOfGeneration || other._isOfGeneration || HasSameLetters(other)) && AreSameJoined(_names.TextOf(_value), other._names.TextOf(other._value));

        // Of a name of more words than are compared the text tells.
        private bool HasSameLetters(Name other) => Math.Max(Words.Length, other.Words.Length) == WordRelations.MostWords || LettersOf(Words) == LettersOf(other.Words);

        private static (uint Letters, int Length) LettersOf(ReadOnlySpan<SeenWord> words)
        {
            var (letters, length) = (0u, 0);
            foreach (ref readonly var word in words) (letters, length) = (letters | word.Signs.Letters, length + word.Signs.Length);
            return (letters, length);
        }

        private static bool AreSameJoined(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
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
    }
}

/// <summary>The numbers of the levels that <see cref="NameComparer"/> reaches, as <see cref="Comparisons"/> lists them.</summary>
internal static class Levels
{
    public const byte GivenOtherGeneration = 0, GivenSame = 1, GivenNickname = 2, GivenOneOfSeveral = 3, GivenSpeltAlike = 4, GivenInitial = 5, GivenSwapped = 6, GivenAlike = 7, GivenDifferent = 8, GivenMissing = 9;
    public const byte FamilySame = 0, FamilyOneOfTwo = 1, FamilySpeltAlike = 2, FamilyInitial = 3, FamilySwapped = 4, FamilyAlike = 5, FamilyDifferent = 6, FamilyMissing = 7;
    public const byte WholeOtherGeneration = 0, WholeSame = 1, WholeOtherOrder = 2, WholeFewer = 3, WholeAlike = 4, WholeInitials = 5, WholeSingle = 6, WholeOneInCommon = 7, WholeDifferent = 8;
    public const byte OrganizationSame = 0, OrganizationOtherOrder = 1, OrganizationFewer = 2, OrganizationAlike = 3, OrganizationClosest = 4, OrganizationWordInCommon = 5, OrganizationDifferent = 6;
}
