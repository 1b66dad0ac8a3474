using System.Text.RegularExpressions;

namespace Igloo.Ingest;

/// <summary>A sign that a narrative tells, where it stands. A sign is a sign that somebody may need help, never a probability and never proof.</summary>
/// <param name="Start">Offset of its first character, from 0.</param>
/// <param name="Length">Characters.</param>
/// <param name="Indicator">Number in the Blue Campaign's list, 1 to 13 (<see cref="Indicators.Names"/>).</param>
/// <param name="IsNegated">Whether the text says that it is not so: <c>was not injured</c>.</param>
/// <param name="IsHedged">Whether the text says so with doubt: <c>may have been coached</c>.</param>
public readonly record struct IndicatorSpan(int Start, int Length, int Indicator, bool IsNegated, bool IsHedged);

/// <summary>Finds the thirteen signs of the Blue Campaign's list in narratives, in English and Spanish, with negation and doubt told apart.</summary>
/// <remarks>
/// Source: U.S. Department of Homeland Security, Blue Campaign, "Recognize the signs". Negation follows NegEx (Chapman et al. 2001): a cue before the sign,
/// in the same clause and at most six words away; words that end a clause end its reach. Pure, thread-safe; time O(length × 13).
/// </remarks>
public static class Indicators
{
    private const int Reach = 6;

    private static readonly string[] Patterns =
    [
        @"(?:cut off|isolated|disconnected|kept away) from (?:his |her |their |the )?(?:family|friends|community)|no contact with (?:his |her |their )?(?:family|friends)|aislad[oa]s? de su familia|sin contacto con su familia",
        @"(?:stopped|quit) (?:going to|attending) school|(?:does not|doesn't|no longer) (?:go to|attend)s? school|dej[oó] (?:de ir a )?la escuela|ya no va a la escuela",
        @"sudden(?:ly)? chang\w+ (?:in|of) (?:behaviou?r|mood)|(?:behaviou?r|personality) chang\w+ suddenly|cambio repentino|cambi[oó] de repente",
        @"(?:minor|child|juvenile|underage|teen\w*|menor(?:es)?|niñ[oa]s?)\b[^.!?\n]{0,40}\b(?:commercial sex|prostitut\w+|sex acts?|escort)|(?:prostitut\w+|commercial sex)\b[^.!?\n]{0,40}\b(?:minors?|child(?:ren)?|underage|menor(?:es)?)",
        @"disoriented|confused|signs of (?:abuse|beatings?)|abused|beaten|desorientad[oa]s?|confundid[oa]s?|golpead[oa]s?|maltratad[oa]s?",
        @"bruis(?:e|es|ed|ing)|moret(?:[oó]n|ones)|hematomas?|injur(?:ed|ies|y)|heridas?",
        @"fearful|scared|afraid|frightened|terrified|timid|submissive|asustad[oa]s?|atemorizad[oa]s?|con miedo|temeros[oa]s?|sumis[oa]s?",
        @"(?:denied|deprived of|refused|without|no) (?:food|water|sleep|medical care|a doctor)|starv(?:ed|ing)|sin (?:comida|agua|dormir|atenci[oó]n m[eé]dica)|no les dan (?:comida|agua)",
        @"(?:someone|a man|another person|the driver|escort) (?:always )?(?:spoke|speaks|answered|answers) for (?:him|her|them)|(?:was|is|were) (?:always )?watched|controls? (?:where|who)\b|under (?:the )?control of|habla(?:ba)? por (?:ell[oa]s?|[eé]l)|l[oa]s? vigilan|bajo control de",
        @"coached|rehearsed|told what to say|scripted answers?|le dijeron qu[eé] decir|instruid[oa]s? para decir|respuestas ensayadas",
        @"(?:sleep(?:s|ing)? on the floor|overcrowded|crammed|unsuitable conditions|(?:ten|twelve|fifteen|twenty|\d{2}) (?:people|persons|men|women) (?:in|to) (?:a|one) (?:room|house|trailer))|hacinad[oa]s?|duermen en el (?:piso|suelo)",
        @"no (?:personal )?(?:belongings|possessions|luggage)|without (?:belongings|possessions|luggage)|nowhere to (?:live|stay)|sin pertenencias|sin equipaje|sin hogar",
        @"(?:not allowed|not free|unable|cannot|can't|could not|couldn't) to? ?(?:leave|go out)|locked (?:in|inside|up)|held against (?:his|her|their) will|barred windows|no (?:los|las|le|les) dejan? salir|encerrad[oa]s?|contra su voluntad|(?:took|kept|confiscated|withheld) (?:his|her|their) (?:passports?|documents?|papers|phones?)|les quitaron (?:el |los |sus )?(?:pasaportes?|documentos)",
    ];

    private static readonly Regex[] Signs =
    [
        .. Patterns.Select(pattern => new Regex($@"(?<![\p{{L}}\d])(?:{pattern})(?![\p{{L}}\d])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1))),
    ];

    private static readonly HashSet<string> Negations = new(
        "not no never none neither nor without denies denied deny isn't wasn't weren't aren't didn't doesn't don't hasn't hadn't nobody sin ni nunca jamás tampoco negó niega ningún ninguna nadie".Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Doubts = new(
        "may might maybe perhaps possibly probably appears appeared seems seemed think thinks thought believe believes unsure unclear allegedly reportedly could quizás quizá posiblemente probablemente parece parecía parecían creo supuestamente".Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Breaks = new("but however although though except pero sino aunque".Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>The signs in plain words; the first is number 1.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "cut off from family, friends or community", "a child stopped going to school", "sudden change of behaviour", "a minor in commercial sex acts",
        "disoriented, confused or abused", "bruises or injuries", "fearful, timid or submissive", "denied food, water, sleep or medical care",
        "in the company of someone who controls", "coached on what to say", "unsuitable living conditions", "no possessions or stable home", "no freedom of movement",
    ];

    /// <summary>The signs of a text, in its order.</summary>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    public static IReadOnlyList<IndicatorSpan> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<IndicatorSpan>();
        for (var i = 0; i < Signs.Length; i++)
            foreach (Match match in Signs[i].Matches(text)) found.Add(SpanOf(text, match, i + 1));
        found.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Indicator.CompareTo(b.Indicator));
        return found;
    }

    private static IndicatorSpan SpanOf(string text, Match match, int indicator)
    {
        bool isNegated = false, isHedged = false;
        foreach (var word in WordsBefore(text.AsSpan(0, match.Index)))
        {
            isNegated |= Negations.Contains(word);
            isHedged |= Doubts.Contains(word);
        }

        return new IndicatorSpan(match.Index, match.Length, indicator, isNegated, isHedged);
    }

    // The words of the clause, backwards from the sign.
    private static List<string> WordsBefore(ReadOnlySpan<char> before)
    {
        var words = new List<string>(Reach);
        var end = before.Length;
        while (words.Count < Reach)
        {
            while (end > 0 && before[end - 1] == ' ') end--;
            var start = end;
            while (start > 0 && (char.IsLetterOrDigit(before[start - 1]) || before[start - 1] is '\'' or '’')) start--;
            if (start == end) break; // a mark that ends the clause, or the text's beginning
            var word = before[start..end].ToString().Replace('’', '\'');
            if (Breaks.Contains(word)) break;
            words.Add(word);
            end = start;
        }

        return words;
    }
}
