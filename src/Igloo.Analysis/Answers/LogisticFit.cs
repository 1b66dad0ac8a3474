using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Igloo.Analysis.Answers;

/// <summary>A logistic regression: log odds as a sum of weighted features.</summary>
/// <param name="Weights">One for each feature.</param>
/// <param name="Bias">Log odds of a row of zeros.</param>
/// <remarks>Fitted by L-BFGS of Microsoft.ML on one thread: equal rows in equal order give equal numbers on one machine.</remarks>
internal sealed record LogisticFit(IReadOnlyList<float> Weights, float Bias)
{
    private const int Seed = 7;

    /// <summary>Pulls weights to zero: few answers move them little. Own choice, of 1, 3, 10 and 30 the one that surprised least on synthetic people.</summary>
    private const float Ridge = 3;

    public static LogisticFit Of(float[][] rows, bool[] answers)
    {
        var machine = new MLContext(Seed);
        var schema = SchemaDefinition.Create(typeof(Example));
        schema[nameof(Example.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows[0].Length);
        var data = machine.Data.LoadFromEnumerable(rows.Zip(answers, (row, answer) => new Example { Features = row, Label = answer }), schema);
        var options = new LbfgsLogisticRegressionBinaryTrainer.Options { NumberOfThreads = 1, L1Regularization = 0, L2Regularization = Ridge };
        var model = machine.BinaryClassification.Trainers.LbfgsLogisticRegression(options).Fit(data).Model.SubModel;
        return new LogisticFit([.. model.Weights], model.Bias);
    }

    /// <summary>Natural log odds in bits.</summary>
    public static double Bits(double logOdds) => logOdds / Math.Log(2);

    /// <summary>The weight at a place, 0 where it is none.</summary>
    public float WeightAt(int place) => place < 0 ? 0 : Weights[place];

    /// <summary>Probability of the answer <see langword="true"/> for a row.</summary>
    public double Chance(float[] row)
    {
        double logOdds = Bias;
        for (var i = 0; i < row.Length; i++) logOdds += (double)Weights[i] * row[i];
        return 1 / (1 + Math.Exp(-logOdds));
    }

    private sealed class Example
    {
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }
    }
}
