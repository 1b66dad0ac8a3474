using System.Xml.Linq;
using Igloo.Specs.Tree;

namespace Igloo.Specs.Architecture;

/// <summary>Data walks one way: each project leans only on the rooms before it.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> MayLeanOn = new()
    {
        ["Igloo.Model"] = [],
        ["Igloo.Ingest"] = ["Igloo.Model"],
        ["Igloo.Analysis"] = ["Igloo.Model"],
        ["Igloo.Storage"] = ["Igloo.Model"],
        ["Igloo.Runtime"] = [],
        ["Igloo.Worlds"] = [],
        ["Igloo.Functions"] = ["Igloo.Analysis", "Igloo.Ingest", "Igloo.Model", "Igloo.Runtime", "Igloo.Storage"],
        ["Igloo.Cli"] = ["Igloo.Analysis", "Igloo.Functions", "Igloo.Ingest", "Igloo.Model", "Igloo.Runtime"],
    };

    public static TheoryData<string> ProjectNames => [.. ProjectFile.All.Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(ProjectNames))]
    public void A_project_leans_only_on_the_rooms_before_it(string name)
    {
        Assert.True(MayLeanOn.TryGetValue(name, out var allowed), $"{name} is a new room: say here what it may lean on");
        Assert.Empty(Forbidden(ProjectFile.Of(name), allowed));
    }

    [Fact]
    public void Each_room_of_the_house_is_there() =>
        Assert.Equal(MayLeanOn.Keys.Order(StringComparer.Ordinal), ProjectFile.All.Select(project => project.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void An_arrow_that_points_back_is_told()
    {
        var bent = ProjectFile.Parse("Igloo.Model", XElement.Parse(
            """<Project><ItemGroup><ProjectReference Include="..\Igloo.Storage\Igloo.Storage.csproj" /></ItemGroup></Project>"""));
        Assert.Equal(["Igloo.Storage"], Forbidden(bent, MayLeanOn["Igloo.Model"]));
    }

    [Fact]
    public void Model_needs_no_package() => Assert.Empty(ProjectFile.Of("Igloo.Model").Packages);

    [Fact]
    public void Only_Analysis_knows_the_machine_learning_package()
    {
        var knowing = ProjectFile.All.Where(project => project.Packages.Any(package => package.StartsWith("Microsoft.ML", StringComparison.Ordinal)));
        Assert.Equal("Igloo.Analysis", Assert.Single(knowing).Name);
    }

    [Fact]
    public void Only_Storage_and_Ingest_may_know_Parquet()
    {
        var knowing = ProjectFile.All.Where(project => project.Packages.Contains("Parquet.Net")).Select(project => project.Name);
        Assert.Empty(knowing.Except(["Igloo.Ingest", "Igloo.Storage"]));
    }

    [Fact]
    public void The_pure_projects_and_only_they_are_held_to_the_banned_symbols() =>
        Assert.Equal(["Igloo.Analysis", "Igloo.Ingest", "Igloo.Model"], ProjectFile.All.Where(project => project.IsPure).Select(project => project.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("P:System.DateTime.UtcNow;")]
    [InlineData("M:System.Guid.NewGuid;")]
    [InlineData("P:System.Random.Shared;")]
    [InlineData("T:System.IO.File;")]
    [InlineData("T:System.Net.Http.HttpClient;")]
    public void The_list_of_banned_symbols_names_the_clock_chance_files_and_the_network(string symbol)
    {
        var line = Assert.Single(SourceTree.Read("src/BannedSymbols.txt").ReplaceLineEndings("\n").Split('\n'), line => line.StartsWith(symbol, StringComparison.Ordinal));
        Assert.True(line.Length > symbol.Length, $"{symbol} has no sentence that says what to do instead");
    }

    [Fact]
    public void What_is_pure_gets_the_analyzer_with_the_list()
    {
        var group = Assert.Single(
            XElement.Parse(SourceTree.Read("Directory.Build.targets")).Elements("ItemGroup"),
            items => items.Attribute("Condition")?.Value == "'$(IglooPure)' == 'true'");
        Assert.Equal("Microsoft.CodeAnalysis.BannedApiAnalyzers", group.Element("PackageReference")?.Attribute("Include")?.Value);
        Assert.Equal("$(IglooRoot)src/BannedSymbols.txt", group.Element("AdditionalFiles")?.Attribute("Include")?.Value);
    }

    private static IEnumerable<string> Forbidden(ProjectFile project, string[] allowed) => project.Projects.Except(allowed);
}
