namespace Igloo.Analysis.Detecting.DangerNow;

/// <summary>Finds words of acute danger. Read only to protect: nothing else is concluded from the text or its language.</summary>
internal static class DangerWords
{
    private static readonly string[][] Phrases =
    [
        .. new[]
        {
            "locked in", "locked up", "locked inside", "trapped", "cant breathe", "cannot breathe", "cant get out", "cannot get out", "not breathing", "no air", "no water",
            "without water", "without air", "suffocating", "suffocate", "drowning", "drowned", "sinking", "unconscious", "injured", "bleeding", "badly hurt", "heat stroke",
            "heatstroke", "overheating", "dying", "dying of thirst", "thirst", "dehydrated",
            "encerrados", "encerradas", "encerrado", "encerrada", "atrapados", "atrapadas", "sin agua", "sin aire", "no pueden respirar", "no puede respirar", "no pueden salir",
            "asfixia", "asfixiando", "ahogando", "hundiendo", "inconsciente", "heridos", "heridas", "herido", "herida", "sangrando", "deshidratados", "muriendo", "mucha sed",
        }.Select(Words.Of).OrderByDescending(phrase => phrase.Length),
    ];

    private static readonly HashSet<string> Denials =
        new(["no", "not", "nobody", "none", "never", "isnt", "arent", "wasnt", "werent", "nadie", "ninguno", "ninguna", "nunca"], StringComparer.Ordinal);

    // What is denied before one of these is not denied after it: "no food and locked in".
    private static readonly HashSet<string> Joins = new(["and", "but", "y", "pero"], StringComparer.Ordinal);

    private static readonly HashSet<string> Fiction =
        new(["song", "lyrics", "movie", "film", "game", "joke", "joking", "cancion", "letra", "pelicula", "juego", "broma"], StringComparer.Ordinal);

    // Words between a denial and what it denies: "nobody there was injured".
    private const int DenialReach = 3;

    /// <summary>The first phrase of danger that is neither denied nor told of a song, film or joke; <see langword="null"/> when there is none.</summary>
    public static string? Find(string text)
    {
        foreach (var sentence in Words.Sentences(text))
            if (!IsFiction(sentence))
                for (var at = 0; at < sentence.Length; at++)
                    foreach (var phrase in Phrases)
                        if (sentence.AsSpan(at).StartsWith(phrase) && !IsDenied(sentence, at)) return string.Join(' ', phrase);
        return null;
    }

    private static bool IsDenied(string[] sentence, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - DenialReach) && !Joins.Contains(sentence[i]); i--)
            if (Denials.Contains(sentence[i])) return true;
        return false;
    }

    // "This is no joke" is the opposite of a joke.
    private static bool IsFiction(string[] sentence)
    {
        for (var i = 0; i < sentence.Length; i++)
            if (Fiction.Contains(sentence[i]) && !IsDenied(sentence, i)) return true;
        return false;
    }
}
