using Igloo.Worlds;
using Igloo.Worlds.Files;

if (args.Length != 2)
{
    Console.Error.WriteLine("usage: Igloo.Worlds WORLD.json OUT-FOLDER");
    return 2;
}

foreach (var (path, rows) in WorldWriter.Write(WorldParameters.Parse(File.ReadAllText(args[0])), new FolderSink(args[1])))
    Console.WriteLine($"{rows,9:n0}  {path}");
return 0;
