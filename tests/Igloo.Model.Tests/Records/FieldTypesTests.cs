namespace Igloo.Model.Tests.Records;

public sealed class FieldTypesTests
{
    [Fact]
    public void Every_type_has_a_name_of_its_own_and_is_found_by_it_whatever_its_case()
    {
        Assert.Equal(Enum.GetValues<FieldType>(), FieldTypes.All);
        Assert.Equal(FieldTypes.All.Count, FieldTypes.All.Select(type => type.Name()).Distinct().Count());
        Assert.All(FieldTypes.All, type => Assert.Equal(type, FieldTypes.Parse(type.Name().ToUpperInvariant())));
    }

    [Fact]
    public void A_name_that_no_type_has_is_answered_with_the_list()
    {
        var wrong = Assert.Throws<FormatException>(() => FieldTypes.Parse("fone"));
        Assert.StartsWith("'fone' is no type; the types are person.fullName, ", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_type_names_a_protected_trait() => Assert.All(FieldTypes.All, type => Assert.Null(ProtectedTraits.OfHeader(type.Name())));

    [Fact]
    public void The_published_page_lists_every_type_in_order()
    {
        var page = File.ReadLines(Path.Combine(Root(), "docs", "formats", "types.md"));
        Assert.Equal(FieldTypes.All.Select(type => type.Name()), page.Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]));
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "global.json"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
