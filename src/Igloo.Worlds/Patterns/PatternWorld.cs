using System.Text.Json;
using Igloo.Worlds.Chance;
using Igloo.Worlds.Files;

namespace Igloo.Worlds.Patterns;

/// <summary>Grows files in which patterns are planted beside what looks like them: for measuring recall and false findings, never for tuning.</summary>
/// <remarks>How people move and call is told as life is, in hours, roads and habits; no rule and none of its parameters is known here. Memory grows with what is planted and the habits of a person.</remarks>
public static class PatternWorld
{
    /// <summary>Path of the answer.</summary>
    public const string AnswerPath = "patterns.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    /// <summary>Writes <c>reads.csv</c>, <c>registrations.csv</c>, <c>rides.csv</c>, <c>people.csv</c>, <c>calls.csv</c>, <c>purchases.csv</c>, <c>payments.csv</c>, <c>checks.csv</c>, <c>transfers.csv</c> and the answer.</summary>
    /// <returns>What is planted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range; the message says which.</exception>
    public static IReadOnlyList<Planted> Write(PatternParameters parameters, IWorldSink sink)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(sink);
        parameters.Check();
        var planted = new List<Planted>();
        using (var reads = RowFile.Open("reads.csv", sink.Create("reads.csv"), ["plate", "reader", "timestamp"]))
        using (var registrations = RowFile.Open("registrations.csv", sink.Create("registrations.csv"), ["plate", "owner_name", "owner_address", "registered_on"]))
            new Roads(parameters, Dice.For(parameters.Seed, "roads"), reads, registrations, planted).Live();
        using (var rides = RowFile.Open("rides.csv", sink.Create("rides.csv"), ["group_id", "full_name", "location", "encounter_time"]))
        using (var people = RowFile.Open("people.csv", sink.Create("people.csv"), ["name", "address"]))
            new Rides(parameters, Dice.For(parameters.Seed, "rides"), rides, people, planted).Live();
        using (var calls = RowFile.Open("calls.csv", sink.Create("calls.csv"), ["caller", "called", "timestamp", "duration_s"]))
            new Talks(parameters, Dice.For(parameters.Seed, "talks"), calls, planted).Live();
        using (var purchases = RowFile.Open("purchases.csv", sink.Create("purchases.csv"), ["timestamp", "location", "price", "card_number"]))
            new Cards(parameters, Dice.For(parameters.Seed, "cards"), purchases, planted).Live();
        var money = new Money(parameters, Dice.For(parameters.Seed, "money"), planted);
        money.Live();
        using (var payments = RowFile.Open("payments.csv", sink.Create("payments.csv"), ["sender_account", "receiver_account", "amount", "currency", "datetime"]))
        using (var checks = RowFile.Open("checks.csv", sink.Create("checks.csv"), ["full_name", "location", "encounter_time", "fee"]))
            money.Write(payments, checks);
        using (var transfers = RowFile.Open("transfers.csv", sink.Create("transfers.csv"), ["sender_account", "receiver_account", "amount", "currency", "datetime"]))
            new Accounts(parameters, Dice.For(parameters.Seed, "accounts"), transfers, planted).Live();
        using var answer = sink.Create(AnswerPath);
        JsonSerializer.Serialize(answer, planted, Json);
        return planted;
    }
}
