using CsCheck;

namespace Igloo.Ingest.Tests.Mapping;

public sealed class ColumnMappingTests
{
    private const string Odd = """
        {
          "version": 1,
          "kind": "call",
          "columns": [
            { "name": "x1", "type": "phone", "role": "from" },
            { "name": "x2", "type": "phone", "role": "to" },
            { "name": "x3", "type": "event.time" }
          ],
          "dateOrder": "dayFirst",
          "timeZone": "-06:00",
          "phoneRegion": "MX"
        }
        """;

    [Fact]
    public void A_mapping_reads_what_no_guess_could()
    {
        var record = Assert.Single(Read(Odd, "x1,x2,x3", "55 1234 5678,+1 202 555 0134,03/04/2024 20:30").Records);
        Assert.Equal(("+525512345678", "+12025550134", "2024-04-04T02:30Z"), (record.Find(Role.From, FieldType.Phone), record.Find(Role.To, FieldType.Phone), record.Find(Role.Subject, FieldType.EventTime)));
    }

    [Fact]
    public void A_mapping_overrides_the_guess()
    {
        const string swapped = """{"version":1,"kind":"call","columns":[{"name":"caller","type":"phone","role":"to"},{"name":"called","type":"phone","role":"from"},{"name":"start","type":"event.time"}]}""";
        Assert.Equal("+12025550135", Assert.Single(Read(swapped, "caller,called,start", "2025550134,2025550135,2024-05-31 17:45").Records).Find(Role.From, FieldType.Phone));
    }

    [Fact]
    public void A_mapping_joins_a_day_and_a_time_of_day_in_either_order()
    {
        const string json = """{"version":1,"kind":"call","columns":[{"name":"x1","type":"phone","role":"from"},{"name":"x2","type":"event.time"},{"name":"x3","type":"event.time"}]}""";
        Assert.Equal("2024-05-31T17:45Z", Assert.Single(Read(json, "x1,x2,x3", "2025550134,17:45,31/05/2024").Records).Find(Role.Subject, FieldType.EventTime));
    }

    [Fact]
    public void A_mapping_prescribes_the_delimiter()
    {
        const string json = """{"version":1,"kind":"place","delimiter":"~","columns":[{"name":"n","type":"place.name"}]}""";
        Assert.Equal("OLD, MILL", Assert.Single(Read(json, "n~m", "Old, Mill~1").Records).Find(Role.Subject, FieldType.PlaceName));
    }

    [Fact]
    public void The_guess_written_and_given_back_reads_the_same()
    {
        var text = Drop.Text("source,destination,timestamp,sex", "17,2001,03/04/2024 17:45,F", "18,2002,13/04/2024 17:45,M");
        var guessed = Drop.Read(text);
        var given = Drop.Read(text, Drop.Request with { Mapping = ColumnMapping.Parse(guessed.Mapping.ToJson()).Value });
        Assert.Equal(guessed.Records.SelectMany(record => record.Fields), given.Records.SelectMany(record => record.Fields));
        Assert.Equal(guessed.MaskedColumns, given.MaskedColumns);
    }

    [Fact]
    public void Every_mapping_survives_being_written_and_read()
    {
        var column = Gen.Select(Gen.Int[0, 999], Gen.Enum<FieldType>(), Gen.Enum<Role>(), Gen.Enum<ColumnDecision>(), Gen.Bool, Gen.Int[0, 100], (i, type, role, decision, isOpaque, sure) =>
            new MappedColumn { Name = FormattableString.Invariant($"x{i} \"ñ\""), Type = type, Role = role, Decision = decision, IsOpaque = isOpaque, Confidence = sure / 100.0, DateOrder = isOpaque ? DateOrder.MonthFirst : null });
        Gen.Select(Gen.Enum<RecordKind>(), column.Array[1, 8]).Sample((kind, columns) =>
        {
            var mapping = new ColumnMapping { Kind = kind, Columns = [.. columns.DistinctBy(one => one.Name)], DateOrder = DateOrder.DayFirst, TimeZone = "+02:00", PhoneRegion = "ES", Delimiter = ';' };
            var read = ColumnMapping.Parse(mapping.ToJson()).Value;
            return read.Columns.SequenceEqual(mapping.Columns) && read with { Columns = mapping.Columns, Sheets = mapping.Sheets } == mapping;
        });
    }

    [Fact]
    public void The_published_schema_knows_every_kind_role_type_and_decision()
    {
        using var schema = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(Drop.Root, "docs", "formats", "mapping.schema.json")));
        var parts = schema.RootElement.GetProperty("$defs");
        var column = parts.GetProperty("column").GetProperty("properties");
        Assert.Equal(Words<RecordKind>(), Listed(parts.GetProperty("kind")));
        Assert.Equal(Words<Role>(), Listed(column.GetProperty("role")));
        Assert.Equal(Words<ColumnDecision>(), Listed(column.GetProperty("decision")));
        Assert.Equal(FieldTypes.All.Select(type => type.Name()), Listed(column.GetProperty("type")));

        static IEnumerable<string> Words<T>()
            where T : struct, Enum => Enum.GetNames<T>().Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName);

        static IEnumerable<string> Listed(System.Text.Json.JsonElement part) => part.GetProperty("enum").EnumerateArray().Select(word => word.GetString()!);
    }

    [Theory]
    [InlineData("", "JSON")]
    [InlineData("null", "null")]
    [InlineData("""{"version":2,"kind":"call","columns":[]}""", "version 2")]
    [InlineData("""{"version":1,"kind":"phonecall","columns":[{"name":"a","type":"phone"}]}""", "it is one of party, call, payment")]
    [InlineData("""{"version":1,"kind":"call","columns":[]}""", "no columns")]
    [InlineData("""{"version":1,"kind":"call","columns":[{"name":"a","type":"fone"}]}""", "the types are person.fullName")]
    [InlineData("""{"version":1,"kind":"call","columns":[{"name":"a"}]}""", "has no type")]
    [InlineData("""{"version":1,"kind":"call","columns":[{"name":"a","type":"phone"},{"name":"a","type":"email"}]}""", "stands twice")]
    [InlineData("""{"version":1,"kind":"call","columns":[{"name":"a","type":"phone","role":"boss"}]}""", "it is one of subject, from, to")]
    [InlineData("""{"version":1,"kind":"call","colums":[]}""", "colums")]
    [InlineData("""{"version":1,"kind":"call","timeZone":"Mexico","columns":[{"name":"a","type":"phone"}]}""", "-06:00")]
    [InlineData("""{"version":1,"kind":"call","phoneRegion":"ZZ","columns":[{"name":"a","type":"phone"}]}""", "ISO 3166-1")]
    [InlineData("""{"version":1,"kind":"call","delimiter":"::","columns":[{"name":"a","type":"phone"}]}""", "one character")]
    [InlineData("""{"version":1,"kind":"call","columns":[{"name":"a","type":"phone","confidence":7}]}""", "between 0 and 1")]
    [InlineData("""{"version":1,"kind":"call","columns":[null]}""", "column")]
    public void A_mapping_that_is_wrong_says_what_would_be_right(string json, string word) =>
        Assert.Contains(word, ColumnMapping.Parse(json).Reason!, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"version":1,"kind":"party","columns":[{"name":"Citizenship","type":"document.number"}]}""", "nationality")]
    [InlineData("""{"version":1,"kind":"party","columns":[{"name":"a","type":"person.religion"}]}""", "religion")]
    public void A_mapping_that_points_at_a_protected_trait_is_refused_with_its_name(string json, string trait) =>
        Assert.Contains($"protected trait ({trait}", ColumnMapping.Parse(json).Reason!, StringComparison.Ordinal);

    [Fact]
    public void A_mapping_made_in_code_that_points_at_a_protected_trait_is_refused_too()
    {
        var mapping = new ColumnMapping { Kind = RecordKind.Party, Columns = [new MappedColumn { Name = "sex", Type = FieldType.PersonFullName }] };
        Assert.Contains("protected trait (sex or gender)", Drop.ReasonAgainst(Drop.Text("sex,name", "F,Ana"), Drop.Request with { Mapping = mapping }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mapping_of_another_file_is_refused_with_the_columns_of_this_one() =>
        Assert.Contains("names 'x1', 'x2', 'x3', which the file does not have; its columns are 'a', 'b'", Drop.ReasonAgainst(Drop.Text("a,b", "1,2"), Drop.Request with { Mapping = ColumnMapping.Parse(Odd).Value }), StringComparison.Ordinal);

    [Fact]
    public void A_mapping_without_what_its_kind_needs_is_refused()
    {
        const string json = """{"version":1,"kind":"call","columns":[{"name":"a","type":"phone","role":"from"}]}""";
        Assert.Contains("accepts no column for time", Drop.ReasonAgainst(Drop.Text("a,b", "2025550134,2"), Drop.Request with { Mapping = ColumnMapping.Parse(json).Value }), StringComparison.Ordinal);
    }

    private static ReadDrop Read(string json, params string[] lines) => Drop.Read(Drop.Text(lines), Drop.Request with { Mapping = ColumnMapping.Parse(json).Value });
}
