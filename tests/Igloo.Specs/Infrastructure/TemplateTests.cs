using System.Text.Json;
using System.Text.RegularExpressions;
using Igloo.Specs.Tree;

namespace Igloo.Specs.Infrastructure;

/// <summary>What the compiled template promises about keys, containers and tables.</summary>
public sealed class TemplateTests
{
    [Fact]
    public async Task The_storage_takes_no_shared_key_no_old_TLS_and_no_anonymous_reader()
    {
        var properties = (await ModuleAsync("storage")).Single("Microsoft.Storage/storageAccounts").GetProperty("properties");
        Assert.False(properties.GetProperty("allowSharedKeyAccess").GetBoolean());
        Assert.False(properties.GetProperty("allowBlobPublicAccess").GetBoolean());
        Assert.True(properties.GetProperty("supportsHttpsTrafficOnly").GetBoolean());
        Assert.Equal("TLS1_2", properties.GetProperty("minimumTlsVersion").GetString());
    }

    [Fact]
    public async Task The_storage_has_each_table_that_the_code_opens_and_no_other()
    {
        var tables = (await ModuleAsync("storage")).Root.GetProperty("variables").GetProperty("tables").EnumerateArray().Select(table => table.GetString()!);
        Assert.Equal(Opened("GetTableClient").Order(StringComparer.Ordinal), tables.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_storage_has_each_container_that_the_code_opens()
    {
        var variables = (await ModuleAsync("storage")).Root.GetProperty("variables");
        var containers = variables.GetProperty("containers").ToString();
        Assert.Equal("uploads", variables.GetProperty("uploadsContainer").GetString());
        Assert.All(Opened("GetBlobContainerClient").Where(name => name != "uploads"), name => Assert.Contains(name, containers, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_app_is_dotnet_10_isolated_on_Flex_Consumption()
    {
        var module = await ModuleAsync("function-app");
        var config = module.Single("Microsoft.Web/sites").GetProperty("properties").GetProperty("functionAppConfig");
        Assert.Equal("FC1", module.Single("Microsoft.Web/serverfarms").GetProperty("sku").GetProperty("name").GetString());
        Assert.Equal("dotnet-isolated", config.GetProperty("runtime").GetProperty("name").GetString());
        Assert.Equal("10.0", config.GetProperty("runtime").GetProperty("version").GetString());
    }

    [Theory]
    [InlineData("access")]
    [InlineData("storage")]
    [InlineData("monitoring")]
    [InlineData("function-app")]
    public async Task No_module_reads_a_key(string name)
    {
        var module = await ModuleAsync(name);
        Assert.DoesNotContain("listKeys", module.Root.GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("AccountKey", module.Root.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    // The one key in the tree: Event Grid shows it to the app, and nothing hands it on.
    [Fact]
    public async Task The_key_of_the_events_stays_inside_the_subscription_of_the_second_stage()
    {
        var module = await ModuleAsync("events");
        var subscription = module.Single("Microsoft.EventGrid/systemTopics/eventSubscriptions");
        Assert.Contains("listKeys", subscription.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("subscribe", subscription.GetProperty("condition").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("listKeys", module.Root.GetRawText().Replace(subscription.GetRawText(), "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.False(module.Root.TryGetProperty("outputs", out _));
    }

    // What the one class that opens the storage names in its calls.
    private static HashSet<string> Opened(string call) =>
        [.. Regex.Matches(SourceTree.Read("src/Igloo.Storage/IglooStorage.cs"), $@"{call}\(""(\w+)""\)").Select(match => match.Groups[1].Value)];

    private static async Task<Template> ModuleAsync(string name)
    {
        BicepCompiler.SkipUnlessHere();
        var build = await BicepCompiler.RunAsync("build", $"infra/modules/{name}.bicep", "--stdout", "--no-restore");
        return new Template(JsonDocument.Parse(build.Output).RootElement);
    }
}
