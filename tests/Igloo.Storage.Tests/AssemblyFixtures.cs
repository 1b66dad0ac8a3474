using Igloo.Storage.Tests;

[assembly: AssemblyFixture(typeof(StorageFixture))]
