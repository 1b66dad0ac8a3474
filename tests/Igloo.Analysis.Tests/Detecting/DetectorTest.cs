using Igloo.Analysis.Detecting;
using Igloo.Analysis.Tests.Linking;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Detecting;

/// <summary>Runs one detector over a case.</summary>
internal static class DetectorTest
{
    public static IReadOnlyList<Finding> Look(this CaseBuilder built, string rule, params (string Name, double Value)[] parameters) =>
        Detectors.Find(rule)!.Detect(built.Graph(), Context(parameters));

    public static DetectionContext Context(params (string Name, double Value)[] parameters) =>
        DetectionContext.Full(CaseBuilder.At(90)) with { Parameters = parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value) };

    public static IEnumerable<EntityId> Actors(this Finding finding) => finding.Subjects.Where(subject => subject.IsActor).Select(subject => subject.Entity);

    public static string[] People(int count, string prefix = "p") => [.. Enumerable.Range(1, count).Select(number => $"{prefix}{number}")];
}
