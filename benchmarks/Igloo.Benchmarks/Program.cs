using Igloo.Benchmarks.Hot;
using Igloo.Benchmarks.Ingest;
using Igloo.Benchmarks.Profile;
using Igloo.Benchmarks.Resolve;
using Igloo.Benchmarks.Walk;

return args switch
{
    ["walk", var rows, var report] => await WalkBenchmark.RunAsync([.. rows.Split(',').Select(int.Parse)], report),
    ["archive", var people, var more, var report] => await ArchiveBenchmark.RunAsync(people, more, report),
    ["memory", var rows, var report] => ParseMemory.Run([.. rows.Split(',').Select(int.Parse)], report),
    ["long", var rows, var report] => await LongFile.RunAsync([.. rows.Split(',').Select(long.Parse)], report),
    ["folder", var folders, var report] => await FolderWalk.RunAsync(folders.Split(','), report),
    ["profile", var rows, var seeds, var report] => await ProfileBenchmark.RunAsync(int.Parse(rows, System.Globalization.CultureInfo.InvariantCulture), [.. seeds.Split(',').Select(ulong.Parse)], report),
    ["ingest", var rows, var report] => IngestBenchmark.Run([.. rows.Split(',').Select(long.Parse)], report),
    ["ingest-peak", var reader, var file] => IngestBenchmark.PrintPeak(reader, file),
    ["resolve", var files, var report] => ResolveBenchmark.Run(files.Split(','), report),
    ["hot", var report] => HotPaths.Run(report),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: Igloo.Benchmarks walk ROWS[,ROWS…] REPORT.md    from drop to published leads, on invented cases
               Igloo.Benchmarks archive PEOPLE.csv MORE.csv REPORT.md  an archive of generated people from drop to leads, and a drop onto it
               Igloo.Benchmarks memory ROWS[,ROWS…] REPORT.md  live memory while files of growing size are read
               Igloo.Benchmarks long ROWS[,ROWS…] REPORT.md    one long file dropped into a running system and read to its end
               Igloo.Benchmarks folder FOLDER[,FOLDER…] REPORT.md  the same walk over folders laid out as agency/source/file
               Igloo.Benchmarks profile ROWS SEED[,SEED…] REPORT.md  what the profiles of leads tell of planted networks
               Igloo.Benchmarks ingest ROWS[,ROWS…] REPORT.md  reading delimited text, beside CsvHelper and DuckDB
               Igloo.Benchmarks resolve FILE[,FILE…] REPORT.md  time and memory of igloo resolve on generated people, beside a calibrator of DuckDB
               Igloo.Benchmarks hot REPORT.md                   the hot paths, by BenchmarkDotNet
        """);
    return 2;
}
