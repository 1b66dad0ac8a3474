using Igloo.Model;

namespace Igloo.Analysis.Answers;

/// <summary>Pairs as rows of numbers: the engine's weight of the whole, of a household, and of each type of field that some pair compares.</summary>
internal sealed class PairFeatures
{
    /// <summary>Place of the weight of the whole.</summary>
    public const int Total = 0;

    /// <summary>Place of what a household would explain.</summary>
    public const int Household = 1;

    private const int FirstType = 2;
    private const float Unit = 4_000_000; // four bits: weights then are about one

    private readonly FieldType[] _types;

    private PairFeatures(FieldType[] types) => _types = types;

    /// <summary>The features of pairs like those given.</summary>
    public static PairFeatures Of(IEnumerable<ScoredPair> pairs) => new([.. pairs.SelectMany(pair => pair.Fields.Select(field => field.Type)).Distinct().Order()]);

    /// <summary>A weight in millionths of a bit as a feature.</summary>
    public static float Scaled(long weight) => weight / Unit;

    /// <summary>Place of a type, or -1 where no pair compared it.</summary>
    public int PlaceOf(FieldType type) => Array.BinarySearch(_types, type) is >= 0 and var place ? place + FirstType : -1;

    /// <summary>A pair as numbers; types that the features do not know count in the whole alone.</summary>
    public float[] RowOf(ScoredPair pair)
    {
        var row = new float[FirstType + _types.Length];
        (row[Total], row[Household]) = (Scaled(pair.Weight), Scaled(pair.Household));
        foreach (var field in pair.Fields)
            if (PlaceOf(field.Type) is >= 0 and var place) row[place] += Scaled(field.Weight);
        return row;
    }
}
