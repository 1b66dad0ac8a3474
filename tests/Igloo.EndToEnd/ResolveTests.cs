using Igloo.EndToEnd.Processes;

namespace Igloo.EndToEnd;

/// <summary><c>igloo resolve</c> on the same people told in other ways: its output is the same, byte for byte, or the same but for the order of the rows.</summary>
public sealed class ResolveTests
{
    private const string Types = "given=person.givenName,family=person.familyName,born=person.birthDate,tel=phone,lives=address.full";
    private const string Header = "given,family,born,tel,lives,sex,nationality,religion";

    private static readonly string[] People = [.. Enumerable.Range(0, 240).Select(Person)];

    [Fact]
    public async Task Another_sex_nationality_and_religion_in_every_row_changes_no_byte()
    {
        var changed = People.Select(row => string.Join(',', row.Split(',')[..5]) + ",X,QQQ,none");
        Assert.Equal(await ResolveAsync(Types, [Header, .. People]), await ResolveAsync(Types, [Header, .. changed]));
    }

    [Fact]
    public async Task Columns_of_other_names_in_another_order_change_no_byte()
    {
        var turned = People.Select(row => string.Join(',', row.Split(',').Reverse()));
        Assert.Equal(
            await ResolveAsync(Types, [Header, .. People]),
            await ResolveAsync("c5=person.givenName,c4=person.familyName,c3=person.birthDate,c2=phone,c1=address.full", ["r,n,s,c1,c2,c3,c4,c5", .. turned]));
    }

    [Fact]
    public async Task Shuffled_rows_are_the_same_people()
    {
        int[] order = [.. Enumerable.Range(0, People.Length)];
        new Random(7).Shuffle(order);
        var straight = await ResolveAsync(Types, [Header, .. People]);
        var shuffled = await ResolveAsync(Types, [Header, .. order.Select(row => People[row])]);
        Assert.Equal(Groups(straight, row => row), Groups(shuffled, row => order[row]));
        Assert.True(Groups(straight, row => row).Count(group => group.Contains(',', StringComparison.Ordinal)) > 20);
    }

    [Fact]
    public async Task Files_that_arrive_join_those_that_are_there()
    {
        using var data = new DataFolder();
        var (there, arriving, output) = (Path.Combine(data.Path, "there.csv"), Path.Combine(data.Path, "arriving.csv"), Path.Combine(data.Path, "entities.csv"));
        await File.WriteAllLinesAsync(there, [Header, .. People], TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(arriving, [Header, People[0], "VIOLETTA,ZUKERMANN,1931-01-01,,,,,"], TestContext.Current.CancellationToken);
        var (exitCode, said) = await IglooProcess.RunAsync(TestContext.Current.CancellationToken, "resolve", "--input", there, "--arriving", arriving, "--types", Types, "--out", output);
        Assert.True(exitCode == 0, said);
        var lines = await File.ReadAllLinesAsync(output, TestContext.Current.CancellationToken);
        Assert.Equal(["arriving.csv,1," + lines[1].Split(',')[2], "arriving.csv,2,E241"], lines[^2..]);
    }

    // Every third person stands there a second time, with a slip or without a telephone.
    private static string Person(int row)
    {
        string[] given = ["ESTEBAN", "LUCIA", "OLENA", "MARCO", "XIULAN", "AMINA", "PIOTR"], family = ["QUIROGA", "SALCEDO", "HARROW", "VOLKOV", "OUYANG", "MILLER", "DIALLO", "NOWAK", "ALEXIOU", "PEREIRA", "KIM"];
        var who = row % 3 == 2 ? row - 1 : row;
        var slip = row % 3 == 2 && row % 2 == 0 ? "A" : "";
        return string.Join(',',
            given[who % 7] + slip, family[who % 11], $"{1950 + (who % 47)}-{1 + (who % 12):00}-{1 + (who % 28):00}", row % 3 == 2 && row % 2 == 1 ? "" : $"+1555{2_000_000 + (who * 7919)}",
            $"{1 + (who * 13)} MILL ROAD", who % 2 == 0 ? "F" : "M", $"N{who % 5}", $"R{who % 3}");
    }

    private static async Task<string> ResolveAsync(string types, IEnumerable<string> lines)
    {
        using var data = new DataFolder();
        var (input, output) = (Path.Combine(data.Path, "people.csv"), Path.Combine(data.Path, "entities.csv"));
        await File.WriteAllLinesAsync(input, lines, TestContext.Current.CancellationToken);
        var (exitCode, said) = await IglooProcess.RunAsync(TestContext.Current.CancellationToken, "resolve", "--input", input, "--types", types, "--out", output);
        Assert.True(exitCode == 0, said);
        return await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> Groups(string output, Func<int, int> nameOf) => output
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
        .Select((line, row) => (Entity: line.Split(',')[2], Name: nameOf(row)))
        .GroupBy(row => row.Entity, row => row.Name)
        .Select(names => string.Join(',', names.Order()))
        .Order(StringComparer.Ordinal);
}
