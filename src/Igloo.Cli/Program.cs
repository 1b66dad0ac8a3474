Console.Error.WriteLine("usage: igloo up | demo | drop");
return 2;
