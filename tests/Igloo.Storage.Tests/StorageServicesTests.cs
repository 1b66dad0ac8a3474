using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Igloo.Storage.Tests;

public sealed class StorageServicesTests(StorageFixture fixture)
{
    [Fact]
    public async Task Every_store_is_registered_as_the_one_of_the_storage()
    {
        await using var services = new ServiceCollection().AddIglooStorage(_ => fixture.Options).BuildServiceProvider();
        var storage = services.GetRequiredService<IglooStorage>();
        foreach (var store in typeof(IglooStorage).GetProperties(BindingFlags.Public | BindingFlags.Instance))
            Assert.Same(store.GetValue(storage), services.GetRequiredService(store.PropertyType));
    }

    [Fact]
    public void Options_that_name_no_storage_are_refused_with_what_to_give()
    {
        var wrong = Assert.Throws<ArgumentException>(() => IglooStorage.Open(new StorageOptions()));
        Assert.Contains("ConnectionString", wrong.Message, StringComparison.Ordinal);
    }
}
