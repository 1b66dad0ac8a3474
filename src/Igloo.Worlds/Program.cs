using System.Globalization;
using Igloo.Worlds;
using Igloo.Worlds.Files;
using Igloo.Worlds.Patterns;

if (args is ["patterns", var people, var seed, var folder])
{
    var parameters = new PatternParameters(ulong.Parse(seed, CultureInfo.InvariantCulture), int.Parse(people, CultureInfo.InvariantCulture));
    foreach (var (kind, count) in PatternWorld.Write(parameters, new FolderSink(folder)).CountBy(one => one.Kind)) Console.WriteLine($"{count,9:n0}  {kind}");
    return 0;
}

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: Igloo.Worlds WORLD.json OUT-FOLDER, or Igloo.Worlds patterns PEOPLE SEED OUT-FOLDER");
    return 2;
}

foreach (var (path, rows) in WorldWriter.Write(WorldParameters.Parse(File.ReadAllText(args[0])), new FolderSink(args[1])))
    Console.WriteLine($"{rows,9:n0}  {path}");
return 0;
