using Igloo.Ingest.Formats;
using Igloo.Model;

namespace Igloo.Ingest.Mapping;

/// <summary>The mapping of a whole file: a person's, checked against its columns, or guessed.</summary>
internal static class MappingOfFile
{
    private const double MuchBetter = 1.5;

    /// <summary>Below this, one in 90, the words of all headers and the looks of all columns speak so much more for another kind that what the columns fit is chance.</summary>
    private const double Thinkable = 0.5;

    /// <exception cref="UnreadableFileException">What the rows tell was not recognised in any table.</exception>
    public static ColumnMapping Guess(IReadOnlyList<TableSample> tables, string phoneRegion, Lessons lessons)
    {
        KindGuess[] guesses = [.. Guesses(tables, phoneRegion, lessons)];
        return Recognised(tables, guesses) ?? throw new UnreadableFileException(Unrecognised.Reason(tables[0], guesses[0]));
    }

    /// <summary>The guess, or what the first table comes nearest to where none is recognised; and whether there is little doubt of the kind.</summary>
    public static (ColumnMapping Mapping, bool IsKindSure) Nearest(IReadOnlyList<TableSample> tables, string phoneRegion, Lessons lessons)
    {
        KindGuess[] guesses = [.. Guesses(tables, phoneRegion, lessons)];
        var mapping = Recognised(tables, guesses) ?? new ColumnMapping { Kind = guesses[0].Schema.Kind, Columns = guesses[0].Columns };
        return (mapping, guesses[0].Told >= KindGuess.Plain);
    }

    private static IEnumerable<KindGuess> Guesses(IReadOnlyList<TableSample> tables, string phoneRegion, Lessons lessons)
    {
        var guesser = new MappingGuesser(phoneRegion, lessons);
        return tables.Select(table => Best(guesser.Guess(table)));
    }

    private static ColumnMapping? Recognised(IReadOnlyList<TableSample> tables, KindGuess[] guesses)
    {
        ColumnMapping? mapping = null;
        foreach (var (table, best) in tables.Zip(guesses))
        {
            if (best.Lacks.Count > 0) continue;
            if (mapping is null) mapping = new ColumnMapping { Kind = best.Schema.Kind, Columns = best.Columns };
            else if (!mapping.Columns.Select(column => column.Name).SequenceEqual(table.Header.Columns))
                mapping = mapping with { Sheets = [.. mapping.Sheets, new SheetMapping(table.Header.Table, best.Schema.Kind, best.Columns)] };
        }

        return mapping;
    }

    // Reads whose times are half unreadable are better held for a person than taken for a register of plates.
    private static KindGuess Best(IReadOnlyList<KindGuess> guesses)
    {
        var best = guesses[0];
        if (best.Lacks.Count == 0 && best.Told < Thinkable && guesses.FirstOrDefault(guess => guess.Told >= 1 && guess.LacksOnlyMarks && guess.Score > best.Score) is { } likely) return likely with { Lacks = [] };
        return guesses.FirstOrDefault(guess => guess.Lacks.Count > 0 && (IsContradicted(best, guess) || (guess.Asked > MuchBetter * best.Score && AsksForMore(guess, best)))) ?? best;
    }

    // Words and looks say another kind, and that this one is hardly thinkable: what its columns fit is chance.
    private static bool IsContradicted(KindGuess best, KindGuess rival) =>
        best.Lacks.Count == 0 && best.Told == 0 && (rival.Told == KindGuess.Plain || (rival.Told >= 1 && rival.Score > MuchBetter * best.Score));

    // What the best reading reads already is no reason to ask.
    private static bool AsksForMore(KindGuess rival, KindGuess best) => best.Lacks.Count > 0 || rival.Lacks.All(lack =>
        rival.Columns.Zip(best.Columns).Any(pair => pair is { First: { Decision: ColumnDecision.Ask, Type: { } type, Role: var role }, Second.Decision: not ColumnDecision.Accepted } && lack.IsMetBy(new Slot(role, type))));

    /// <exception cref="UnreadableFileException">The mapping points at a protected trait, or at no column of the file.</exception>
    public static void Check(ColumnMapping mapping, IReadOnlyList<TableSample> tables)
    {
        RefuseTraits(mapping.Columns.Concat(mapping.Sheets.SelectMany(sheet => sheet.Columns)), [.. tables.Select(table => TableLetters.Of(table.Header.Columns)).Append(default).Distinct()]);
        if (tables.Any(table => IsCovered(mapping, table.Header))) return;
        var table = tables[0];
        var (kind, columns) = mapping.Of(table.Header.Table);
        var missing = columns.Where(column => column.Decision == ColumnDecision.Accepted && !table.Header.Columns.Contains(column.Name)).Select(column => $"'{column.Name}'").ToList();
        throw new UnreadableFileException(missing.Count > 0
            ? $"the mapping names {string.Join(", ", missing)}, which the file does not have; its columns are {Unrecognised.Names(table)}"
            : $"the mapping says that a row tells {KindSchemas.Of(kind).InWords}, but accepts no column for {Lacks(kind, columns)}");
    }

    /// <summary>Whether a table has what its mapping needs.</summary>
    public static bool IsCovered(ColumnMapping mapping, TableHeader table)
    {
        var (kind, columns) = mapping.Of(table.Table);
        return Unmet(kind, columns.Where(column => table.Columns.Contains(column.Name))).Count == 0;
    }

    private static void RefuseTraits(IEnumerable<MappedColumn> columns, IReadOnlyList<TableLetters> letters)
    {
        foreach (var column in columns)
            if (column.Decision is ColumnDecision.Accepted or ColumnDecision.Ask && letters.Select(those => TraitHeaders.Of(column.Name, those)).FirstOrDefault(trait => trait is not null) is { } trait)
                throw new UnreadableFileException($"the mapping reads column '{column.Name}', which holds a protected trait ({trait}); Igloo never reads one, take it out of the mapping");
    }

    private static string Lacks(RecordKind kind, IReadOnlyList<MappedColumn> columns) => string.Join(" and ", Unmet(kind, columns).Select(need => need.What));

    private static List<Need> Unmet(RecordKind kind, IEnumerable<MappedColumn> columns)
    {
        Slot[] slots = [.. columns.Where(column => column.Decision == ColumnDecision.Accepted).Select(column => new Slot(column.Role, column.Type!.Value))];
        return [.. KindSchema.Unmet(KindSchemas.Of(kind).Needs, slots)];
    }
}
