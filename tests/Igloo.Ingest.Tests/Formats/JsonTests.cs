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
    public void Lists_under_a_first_list_of_names_are_rows()
    {
        var read = Drop.Read(Drop.Text("""[["plate","camera","timestamp"],["ABC-123","E07","2024-05-31 17:45"],["ABC-124","E07"],["A","B","C","D"],{"plate":"X"}]"""));
        Assert.Equal("ABC123", Assert.Single(read.Records).Find(Role.Subject, FieldType.VehiclePlate));
        Assert.Equal([3L, 4L, 5L], read.Rejects.Select(reject => reject.Row.Number));
        Assert.Contains("list of at most 3 values", read.Rejects[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_without_names_are_no_rows() =>
        Assert.Contains("not a JSON object", Drop.ReasonAgainst(Drop.Text("""[["ABC-123",7,"2024-05-31 17:45"],["ABC-124",8,"2024-05-31 17:45"]]""")), StringComparison.Ordinal);

    [Fact]
    public void Members_that_look_alike_are_rows_under_their_keys()
    {
        var read = Drop.Read(Drop.Text($$"""{"a":{{Good}},"b":{{Good}},"c":{{Good}}}"""));
        Assert.Equal(3, read.Records.Count);
        Assert.Contains("\"key\":\"b\"", read.Records[1].SentJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_is_no_object_costs_itself()
    {
        var read = Drop.Read(Drop.Text($$"""{ {{string.Join(',', Enumerable.Range(0, 20).Select(i => $"\"r{i}\":{Good}"))}}, "r20": 7}"""));
        Assert.Equal((20, 21L), (read.Records.Count, Assert.Single(read.Rejects).Row.Number));
    }

    [Fact]
    public void Parts_of_one_record_are_no_rows()
    {
        var read = Drop.Read(Drop.Text(Enumerable.Repeat("""{"read":{"plate":"ABC-123","timestamp":"2024-05-31 17:45"},"reader":{"name":"E07","lane":"2"},"by":{"unit":"4"}}""", 2).ToArray()));
        Assert.Equal(2, read.Records.Count);
    }

    [Fact]
    public void A_line_of_a_log_that_begins_with_a_bracket_is_no_array() =>
        Assert.DoesNotContain("JSON", Drop.ReasonAgainst(Drop.Text("[10:05:01] INFO started", "[10:05:02] WARN slow")), StringComparison.Ordinal);

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
