using System.Text;
using Igloo.Worlds.Agencies;
using Igloo.Worlds.Answers;
using Igloo.Worlds.Chance;
using Igloo.Worlds.Daily;
using Igloo.Worlds.Files;
using Igloo.Worlds.Happenings;

namespace Igloo.Worlds;

/// <summary>Writes an invented case: the files that the agencies would send, and the answer that only the examiner sees.</summary>
public static class WorldWriter
{
    /// <summary>Path of the answer.</summary>
    public const string AnswerPath = "answer.json";

    /// <summary>Grows a case and writes <c>data/{agency}/{source}/…</c> and <c>answer.json</c>. A day at a time, so memory does not grow with the rows.</summary>
    /// <returns>Rows by path below the data folder, headers not counted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range; the message says which.</exception>
    public static IReadOnlyDictionary<string, int> Write(WorldParameters parameters, IWorldSink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        var world = CaseWorld.Grow(parameters);
        var answers = new AnswerBook();
        foreach (var story in world.Stories) answers.Follow(story);
        var desk = new Desk(sink, answers, world.SentAgain);
        WriteFiles(world, desk);
        var totals = desk.Totals.ToList();
        using var stream = sink.Create(AnswerPath);
        stream.Write(Encoding.UTF8.GetBytes(answers.ToJson(parameters, totals)));
        return totals.ToDictionary(file => file.Path, file => file.Rows);
    }

    private static void WriteFiles(CaseWorld world, Desk desk)
    {
        var seed = world.Parameters.Seed;
        using var police = new BorderPolice(desk, Dice.For(seed, "border-police"));
        using var patrol = new HighwayPatrol(desk, Dice.For(seed, "highway-patrol"));
        using var finance = new FinanceUnit(desk, Dice.For(seed, "finance-unit"));
        finance.WriteLists(world.Registry.Clients, world.Parameters.Start);
        patrol.WriteLists(world.Registry.Vehicles);
        var life = new EverydayLife(world, world.Parameters.Rows - world.Diary.Rows - desk.Totals.Sum(file => file.Rows));
        for (var day = 0; day < world.Diary.Days; day++)
        {
            life.Live(day);
            foreach (var happening in world.Diary.Take(day)) Write(happening, police, patrol, finance);
        }
    }

    private static void Write(Happening happening, BorderPolice police, HighwayPatrol patrol, FinanceUnit finance)
    {
        switch (happening)
        {
            case Call call: police.Write(call); break;
            case Encounter encounter: police.Write(encounter); break;
            case Tip tip: police.Write(tip); break;
            case PlateRead read: patrol.Write(read); break;
            case Booking booking: patrol.Write(booking); break;
            case Payment payment: finance.Write(payment); break;
            default: throw new NotSupportedException($"no agency writes down a {happening.GetType().Name}");
        }
    }
}
