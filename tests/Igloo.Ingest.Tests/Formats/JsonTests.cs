namespace Igloo.Ingest.Tests.Formats;

public sealed class JsonTests
{
    private const string Good = """{"plate":"ABC-123","reader":"E07","timestamp":"2024-05-31 17:45"}""";

    [Fact]
    public void Members_of_inner_objects_are_columns_with_dotted_names()
    {
        var record = Drop.ReadOnly("""{"vehicle":{"plate":"ABC-123"},"reader":"E07","timestamp":"2024-05-31 17:45"}""");
        Assert.Equal("ABC123", record.Find(Role.Subject, FieldType.VehiclePlate));
        Assert.Contains("\"vehicle.plate\":\"ABC-123\"", record.SentJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_comes_late_is_a_column_all_the_same()
    {
        var read = Drop.Read(Drop.Text(Good, Good, """{"plate":"ABC-124","reader":"E07","timestamp":"2024-05-31 17:46","color":"red"}"""));
        Assert.Contains("\"color\":\"red\"", read.Records[2].SentJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("color", read.Records[0].SentJson(), StringComparison.Ordinal);
        Assert.Equal(1, read.Report.Columns.Single(column => column.Name == "color").Filled);
    }

    [Fact]
    public void A_broken_line_costs_itself()
    {
        var read = Drop.Read(Drop.Text(Good, "{\"plate\":", "[1]", Good));
        Assert.Equal([2L, 3L], read.Rejects.Select(reject => reject.Row.Number));
        Assert.Contains("not valid JSON", read.Rejects[0].Reason, StringComparison.Ordinal);
        Assert.Contains("not a JSON object", read.Rejects[1].Reason, StringComparison.Ordinal);
        Assert.Equal(2, read.Records.Count);
    }

    [Fact]
    public void A_broken_element_of_an_array_costs_itself()
    {
        var read = Drop.Read(Drop.Text($"[{Good}, 7, {{\"plate\" \"x\"}}, {Good}]"));
        Assert.Equal([2L, 3L], read.Rejects.Select(reject => reject.Row.Number));
        Assert.Equal([1L, 4L], read.Records.Select(record => record.Row.Number));
    }

    [Fact]
    public void An_array_cut_off_on_its_way_is_refused() =>
        Assert.Contains("cut off", Drop.ReasonAgainst(Drop.Text($"[{Good}, {Good}")), StringComparison.Ordinal);

    [Fact]
    public void Brackets_and_commas_inside_strings_part_nothing() =>
        Assert.Equal("E07 ], {", Assert.Single(Drop.Read(Drop.Text("""[{"plate":"ABC-123","reader":"e07 ], {","timestamp":"2024-05-31 17:45"}]""")).Records).Find(Role.Subject, FieldType.PlaceName));

    [Fact]
    public void The_same_name_twice_in_an_object_overwrites_nothing() =>
        Assert.Contains("\"reader\":\"E07\",\"timestamp\":\"2024-05-31 17:45\",\"reader (2)\":\"E08\"", Drop.ReadOnly("""{"plate":"ABC-123","reader":"E07","timestamp":"2024-05-31 17:45","reader":"E08"}""").SentJson(), StringComparison.Ordinal);

    [Fact]
    public void Half_of_a_two_part_character_costs_its_row() =>
        Assert.Contains("half of a two-part character", Assert.Single(Drop.Read(Drop.Text(Good, """{"plate":"\ud800"}""")).Rejects).Reason, StringComparison.Ordinal);

    [Fact]
    public void One_object_over_several_lines_is_refused() =>
        Assert.Contains("one JSON object", Drop.ReasonAgainst(Drop.Text("{", "\"rows\": []", "}")), StringComparison.Ordinal);

    [Fact]
    public void Rows_inside_an_object_are_found_however_deep()
    {
        var read = Drop.Read(Drop.Text("{", "  \"status\": 200,", "  \"result\": {\"page\": 1, \"reads\": [", Good + ",", Good, "] } }"));
        Assert.Equal(["1", "2"], read.Records.Select(record => record.Row.Path));
    }

    [Fact]
    public void Each_array_of_objects_inside_an_object_is_a_table()
    {
        var read = Drop.Read(Drop.Text($"{{\"ids\":[1,2],\"reads\":[{Good}],\"data\":{{\"calls\":[{{\"caller\":\"2025550134\",\"called\":\"2025550135\",\"start\":\"2024-05-31 17:45\"}}]}}}}"));
        Assert.Equal([RecordKind.Sighting, RecordKind.Call], read.Records.Select(record => record.Kind));
        Assert.Equal(["reads#1", "data.calls#1"], read.Records.Select(record => record.Row.Path));
    }

    [Fact]
    public void A_long_array_is_the_rows_even_where_text_stands_beside_it() =>
        Assert.Equal(17, Drop.Read(Drop.Text($"{{\"made\":\"2024-05-31\",\"reads\":[{string.Join(',', Enumerable.Repeat(Good, 17))}]}}")).Records.Count);

    [Fact]
    public void A_short_list_of_a_record_is_part_of_its_row() =>
        Assert.Equal("Ana Ruiz", Drop.ReadOnly("""{"name":"Ana Ruiz","phones":[{"phone":"2025550134"},{"phone":"2025550135"}]}""").Find(Role.Subject, FieldType.PersonFullName));

    [Fact]
    public void Lines_whose_objects_hold_lists_stay_lines() =>
        Assert.Equal(2, Drop.Read(Drop.Text(Good[..^1] + ",\"seen\":[{\"by\":1}]}", Good)).Records.Count);

    [Fact]
    public void An_array_inside_an_object_cut_off_on_its_way_is_refused() =>
        Assert.Contains("cut off", Drop.ReasonAgainst(Drop.Text($"{{\"reads\":[{Good}, {Good}")), StringComparison.Ordinal);

    [Fact]
    public void A_packed_file_of_lines_is_read() => Assert.Equal(2, Drop.Read(Drop.Gzip(Drop.Text(Good, Good))).Records.Count);
}
