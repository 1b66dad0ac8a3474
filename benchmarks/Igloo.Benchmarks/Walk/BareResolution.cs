using System.Diagnostics;
using Igloo.Analysis.Entities;
using Igloo.Ingest;
using Igloo.Model;

namespace Igloo.Benchmarks.Walk;

/// <summary>Who is who in the files of a case, in this process: what resolving alone costs, without storage and orchestration.</summary>
/// <param name="Mentions">People and organisations mentioned.</param>
/// <param name="Entities">Entities of all kinds.</param>
/// <param name="Wall">Time to resolve them.</param>
/// <param name="Cpu">CPU time to resolve them.</param>
/// <param name="Lookups">How long looking up one of them took, the shortest first.</param>
internal sealed record BareResolution(int Mentions, int Entities, TimeSpan Wall, TimeSpan Cpu, IReadOnlyList<TimeSpan> Lookups)
{
    private const int Asked = 2_000;

    public static BareResolution Of(string folder)
    {
        var mentions = Read(folder);
        var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var resolved = EntityResolver.Resolve(mentions, []);
        var (wall, cpu) = (clock.Elapsed, Environment.CpuUsage.TotalTime - before);
        return new BareResolution(resolved.Reports.Sum(report => report.Mentions), resolved.Entities.Count, wall, cpu, LookUp(mentions));
    }

    /// <summary>The time that a share of the lookups did not exceed.</summary>
    public TimeSpan LookupWithin(double share) => Lookups[(int)((Lookups.Count - 1) * share)];

    private static TimeSpan[] LookUp(IReadOnlyList<MentionProfile> mentions)
    {
        var lookup = EntityLookup.Of(mentions, []);
        MentionProfile[] people = [.. mentions.Where(mention => mention.Id.Kind == EntityKind.Person)];
        return [.. Enumerable.Range(0, Asked).Select(i => Timed(lookup, people[(int)((long)i * people.Length / Asked)])).Order()];
    }

    private static TimeSpan Timed(EntityLookup lookup, MentionProfile person)
    {
        var clock = Stopwatch.StartNew();
        lookup.Find(person.Id.Kind, person.Values, 20);
        return clock.Elapsed;
    }

    private static List<MentionProfile> Read(string folder)
    {
        var mentions = new List<MentionProfile>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var stream = File.OpenRead(path);
            var source = new SourceRef("agency", Path.GetFileNameWithoutExtension(path));
            using var file = IngestFile.Open(stream, new IngestRequest { Upload = new UploadId(Digest.Of(path)), FileName = Path.GetFileName(path) }, CancellationToken.None).Value;
            foreach (var row in file.Rows(CancellationToken.None))
                if (row.Record is { } record) mentions.AddRange(Igloo.Analysis.Entities.Mentions.Of(record, source, new ReleaseClass("agency", ReleaseClass.Shared)));
        }

        return mentions;
    }
}
