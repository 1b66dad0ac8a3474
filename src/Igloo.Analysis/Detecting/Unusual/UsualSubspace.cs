using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Igloo.Analysis.Detecting.Unusual;

/// <summary>The directions in which peers usually vary; what is left outside them is unusual.</summary>
/// <remarks>
/// Randomised principal components (Halko, Martinsson and Tropp 2011) by Microsoft.ML. Its own score divides the residual by the length of the row and is at chance
/// on activity data; here the absolute residual counts. Fixed seed, one thread: equal rows give equal numbers on one machine.
/// </remarks>
internal sealed class UsualSubspace
{
    private const int Seed = 7;
    private const float Clip = 3;
    private const float Step = 0.1f;
    private readonly float[] _mean;
    private readonly float[][] _directions;

    /// <summary>Learns from scaled rows, each value held within three deviations so that the unusual do not bend what is usual.</summary>
    public UsualSubspace(double[][] rows, int components)
    {
        var machine = new MLContext(Seed);
        var width = rows[0].Length;
        var schema = SchemaDefinition.Create(typeof(Point));
        schema[nameof(Point.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, width);
        var points = rows.Select(row => new Point { Features = [.. row.Select(value => Math.Clamp((float)value, -Clip, Clip))] }).Concat(Axes(width));
        var data = machine.Data.LoadFromEnumerable(points, schema);
        var model = machine.AnomalyDetection.Trainers.RandomizedPca(nameof(Point.Features), rank: Math.Min(components, width - 1), oversampling: width, seed: Seed).Fit(data);
        (_mean, _directions) = Read(model.Model);
    }

    /// <summary>What of a row lies outside the usual directions, feature by feature.</summary>
    public double[] ResidualOf(double[] row)
    {
        var residual = row.Select((value, i) => value - _mean[i]).ToArray();
        foreach (var direction in _directions)
        {
            var along = 0.0;
            for (var i = 0; i < residual.Length; i++) along += direction[i] * residual[i];
            for (var i = 0; i < residual.Length; i++) residual[i] -= along * direction[i];
        }

        return residual;
    }

    // The trainer fails on features that never vary or are copies of each other; a short step along each axis gives every direction some length.
    private static IEnumerable<Point> Axes(int width)
    {
        for (var axis = 0; axis < width; axis++)
            foreach (var step in new[] { -Step, Step })
            {
                var features = new float[width];
                features[axis] = step;
                yield return new Point { Features = features };
            }
    }

    private static (float[] Mean, float[][] Directions) Read(PcaModelParameters model)
    {
        VBuffer<float> mean = default;
        model.GetMean(ref mean);
        VBuffer<float>[]? directions = null;
        model.GetEigenVectors(ref directions, out _);
        return ([.. mean.DenseValues()], [.. directions!.Select(direction => direction.DenseValues().ToArray())]);
    }

    private sealed class Point
    {
        public float[] Features { get; set; } = [];
    }
}
