using BenchmarkDotNet.Attributes;
using Igloo.Ingest.Normalising;
using Igloo.Model;
using PhoneNumbers;

namespace Igloo.Benchmarks.Hot;

/// <summary>Typed text to its normal form, a value. The numbering plans alone stand beside ours.</summary>
public class ReadingBenchmarks
{
    private const int Values = 1_000;

    private static readonly ReadingRules Rules = new("US", TimeZoneInfo.Utc, null, IsOpaque: false);

    private string[] _plates = [];
    private string[] _phones = [];
    private string[] _names = [];
    private string[] _times = [];

    [GlobalSetup]
    public void Load() => (_plates, _phones, _names, _times) = (
        Corpus.Typed(FieldType.VehiclePlate, Values), Corpus.Typed(FieldType.Phone, Values), Corpus.Typed(FieldType.PersonFamilyName, Values), Corpus.Typed(FieldType.EventTime, Values));

    [Benchmark(OperationsPerInvoke = Values)]
    public int Plate() => Read(FieldType.VehiclePlate, _plates);

    // A reader remembers the numbers of its file; a new one for each call, so that each number is new to it.
    [Benchmark(OperationsPerInvoke = Values)]
    public int Phone() => Read(FieldType.Phone, _phones);

    [Benchmark(OperationsPerInvoke = Values)]
    public int PhoneByTheNumberingPlansAlone()
    {
        var plans = PhoneNumberUtil.GetInstance();
        var valid = 0;
        foreach (var typed in _phones)
            if (plans.IsValidNumber(plans.Parse(typed, "US"))) valid++;
        return valid;
    }

    [Benchmark(OperationsPerInvoke = Values)]
    public int Name() => Read(FieldType.PersonFamilyName, _names);

    [Benchmark(OperationsPerInvoke = Values)]
    public int Time() => Read(FieldType.EventTime, _times);

    private static int Read(FieldType type, string[] typed)
    {
        var read = FieldReaders.For(type, Rules);
        var usable = 0;
        foreach (var text in typed)
            if (read(text).IsUsable) usable++;
        return usable;
    }
}
