Console.Error.WriteLine("usage: Igloo.Worlds WORLD.json OUT-FOLDER");
return 2;
