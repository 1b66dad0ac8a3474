using Igloo.Runtime.Durable;

namespace Igloo.Runtime.Tests.Contract;

/// <summary>What we declare under the official names is what the official packages declare, so that function code compiles against either.</summary>
public sealed class ContractTests
{
    private static readonly OfficialApi Official = OfficialApi.Read();

    private static readonly IReadOnlyDictionary<string, Type> Ours = typeof(DurableEngine).Assembly.GetExportedTypes()
        .Where(type => !type.Namespace!.StartsWith("Igloo.", StringComparison.Ordinal)).ToDictionary(ApiText.Heading);

    public static TheoryData<string> Headings => [.. Ours.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Headings))]
    public void A_type_under_an_official_name_stands_in_the_official_list_and_so_does_each_of_its_members(string heading)
    {
        var official = Official.Find(heading);
        Assert.NotNull(official);
        Assert.Empty(ApiText.Members(Ours[heading]).Except(Ours[heading].IsAbstract ? WithProtectedConstructors(official.Lines) : official.Lines));
    }

    [Theory]
    [MemberData(nameof(Headings))]
    public void A_type_derives_from_what_the_official_one_derives_from(string heading)
    {
        var type = Ours[heading];
        if (type.IsEnum || type.IsValueType || type.BaseType is null || type.BaseType == typeof(object)) return;
        Assert.Contains(type.BaseType.Name, Official.Find(heading)!.Bases);
    }

    [Fact]
    public void Enums_have_the_official_values()
    {
        var enums = Ours.Where(type => type.Value.IsEnum).ToList();
        Assert.NotEmpty(enums);
        Assert.All(enums, type => Assert.Empty(ApiText.Values(type.Value).Except(Official.Find(type.Key)!.Lines.SelectMany(line => line.Split(", ")))));
    }

    [Fact]
    public void The_list_holds_no_type_that_we_do_not_declare() => Assert.Empty(Official.Headings.Except(Ours.Keys));

    [Fact]
    public void A_member_that_differs_by_a_default_a_name_or_what_may_be_null_is_told()
    {
        string[] written = [.. ApiText.Members(typeof(Planted))];
        Assert.Contains("ctor (string? text = null)", written);
        Assert.Contains("prop virtual int? Count { get; init; }", written);
        Assert.Contains("static Task<T> Echo<T>(this IEnumerable<T> values, params string[] names)", ApiText.Members(typeof(PlantedExtensions)));
        Assert.Equal(2, written.Length);
    }

    // Nobody but a derived type can call the constructor of an abstract class, whether it is declared public or protected.
    private static IEnumerable<string> WithProtectedConstructors(IReadOnlyList<string> lines) =>
        [.. lines, .. lines.Select(line => line.Replace("ctor (", "ctor protected (", StringComparison.Ordinal))];
}

#pragma warning disable CS1591, CA1822, CA1515 // planted, to be read by reflection
public class Planted(string? text = null)
{
    public virtual int? Count { get; init; } = text?.Length;

    private string? Hidden => text;

    internal string? Inside => Hidden;
}

public static class PlantedExtensions
{
    public static Task<T> Echo<T>(this IEnumerable<T> values, params string[] names) => Task.FromResult(values.First());
}
