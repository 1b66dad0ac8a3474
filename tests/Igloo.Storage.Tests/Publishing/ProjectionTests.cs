namespace Igloo.Storage.Tests;

public sealed class ProjectionTests(StorageFixture fixture)
{
    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
    private static readonly ReleaseClass[] Police = [CaseBuilder.Shared, CaseBuilder.OnlyPolice];
    private static readonly ReleaseClass[] Coast = [CaseBuilder.Shared, CaseBuilder.OnlyCoast];
    private static readonly ReleaseClass[] Both = [CaseBuilder.Shared, CaseBuilder.OnlyPolice, CaseBuilder.OnlyCoast];

    private readonly WorkspaceReader _reader = fixture.Storage.Reader;
    private readonly CaseBuilder _case = new(fixture.NextWorkspace());

    [Fact]
    public async Task An_entity_is_made_of_the_records_that_the_viewer_may_see()
    {
        var ana = Ana();
        var manifest = await PublishAsync();
        var seen = (await _reader.FindEntityAsync(manifest, ana, Police))!;
        Assert.Equal([new RecordId(1), new RecordId(2)], seen.Mentions.Select(mention => mention.Record));
        Assert.Equal(["Ana Ruiz", "+15550134"], seen.Attributes.Select(attribute => attribute.Value));
        Assert.Equal("Ana Ruiz", seen.Caption);
    }

    [Fact]
    public async Task A_viewer_of_another_agency_reads_none_of_the_parts_kept_to_one()
    {
        var ana = Ana();
        var manifest = await PublishAsync();
        var seen = (await _reader.FindEntityAsync(manifest, ana, Coast))!;
        Assert.Equal([new RecordId(1), new RecordId(3)], seen.Mentions.Select(mention => mention.Record));
        Assert.Equal(["Ruiz A.", "+15550134"], seen.Attributes.Select(attribute => attribute.Value));
        Assert.Equal("Ruiz A.", seen.Caption);
        Assert.DoesNotContain(seen.Attributes.SelectMany(attribute => attribute.Records), record => record == new RecordId(2));
    }

    [Fact]
    public async Task Who_may_see_everything_reads_the_entity_as_it_was_resolved()
    {
        var ana = Ana();
        var manifest = await PublishAsync();
        var seen = (await _reader.FindEntityAsync(manifest, ana, Both))!;
        Assert.Equal(3, seen.Mentions.Count);
        Assert.Equal(2, (await _reader.FindTiesAsync(manifest, ana, Both)).Count);
        Assert.Equal("Ana Ruiz", seen.Caption);
    }

    [Fact]
    public async Task What_ties_two_records_is_read_only_by_who_may_see_both()
    {
        var ana = Ana();
        var manifest = await PublishAsync();
        Assert.Equal([(new RecordId(1), new RecordId(2))], (await _reader.FindTiesAsync(manifest, ana, Police)).Select(tie => (tie.A.Record, tie.B.Record)));
        Assert.Empty(await _reader.FindTiesAsync(manifest, ana, Coast));
    }

    [Fact]
    public async Task An_entity_of_another_agency_alone_is_not_found()
    {
        var hidden = _case.Person("Luz Vega", (_case.Record(1, CaseBuilder.OnlyCoast), FieldType.PersonFullName, "Luz Vega"));
        var manifest = await PublishAsync();
        Assert.Null(await _reader.FindEntityAsync(manifest, hidden, Police));
        Assert.NotNull(await _reader.FindEntityAsync(manifest, hidden, Coast));
        Assert.Empty(await _reader.FindEntitiesAsync(manifest, [hidden], Police));
    }

    [Fact]
    public async Task A_link_carries_the_share_of_its_strength_and_the_times_that_the_viewer_may_see()
    {
        var (ana, luz) = TwoWhoCall();
        var manifest = await PublishAsync();
        var police = Assert.Single(await _reader.Open(manifest, Police).LinksOfAsync(ana));
        Assert.Equal((0.6, Monday, Monday.AddHours(1)), (police.Strength, police.First, police.Last));
        Assert.Equal([new RecordId(1), new RecordId(2)], police.Records);
        var both = Assert.Single(await _reader.Open(manifest, Both).LinksOfAsync(luz));
        Assert.Equal((0.9, Monday, Monday.AddHours(9)), (both.Strength, both.First, both.Last));
    }

    [Fact]
    public async Task An_inferred_link_is_seen_whole_by_who_may_see_all_its_records_and_by_nobody_else()
    {
        var (ana, luz) = TwoWhoCall();
        _case.Infer(ana, luz, 1e-9, new RecordId(1), new RecordId(2), new RecordId(3));
        var manifest = await PublishAsync();
        Assert.DoesNotContain(await _reader.Open(manifest, Police).LinksOfAsync(ana), link => link.Chance is not null);
        Assert.DoesNotContain(await _reader.Open(manifest, Coast).LinksOfAsync(ana), link => link.Chance is not null);
        var whole = Assert.Single(await _reader.Open(manifest, Both).LinksOfAsync(luz), link => link.Chance is not null);
        Assert.Equal((LinkKind.GoesWith, 0.8, 1e-9, 3), (whole.Kind, whole.Strength, whole.Chance!.Value, whole.Records.Count));
    }

    [Fact]
    public async Task Events_are_read_by_who_may_see_their_record()
    {
        var (ana, _) = TwoWhoCall();
        var manifest = await PublishAsync();
        Assert.Equal([new RecordId(1), new RecordId(2)], (await _reader.Open(manifest, Police).EventsOfAsync([ana])).Select(happened => happened.Record));
        Assert.Equal([new RecordId(1), new RecordId(3)], (await _reader.Open(manifest, Coast).EventsOfAsync([ana])).Select(happened => happened.Record));
    }

    [Fact]
    public async Task An_event_of_two_who_are_asked_about_is_read_once_however_often_is_asked()
    {
        var (ana, luz) = TwoWhoCall();
        var reading = _reader.Open(await PublishAsync(), Police);
        RecordId[] told = [new(1), new(2)];
        Assert.Equal(told, (await reading.EventsOfAsync([ana])).Select(happened => happened.Record));
        Assert.Equal(told, (await reading.EventsOfAsync([luz, ana])).Select(happened => happened.Record));
    }

    [Fact]
    public async Task A_search_finds_a_value_only_for_who_may_see_it()
    {
        var ana = Ana();
        var manifest = await PublishAsync();
        Assert.Equal(new SearchResult(ana, "Ana Ruiz", FieldType.PersonFullName, "Ana Ruiz"), Assert.Single(await _reader.SearchAsync(manifest, "ana rui", Police)));
        Assert.Empty(await _reader.SearchAsync(manifest, "ana rui", Coast));
        Assert.Equal("Ruiz A.", Assert.Single(await _reader.SearchAsync(manifest, "RUÍZ", Coast)).Caption);
    }

    [Theory]
    [InlineData("555-0134", 1)]
    [InlineData("+1 555 0134", 1)]
    [InlineData("0134", 0)]
    [InlineData("ruiz lopez", 0)]
    [InlineData("", 0)]
    public async Task A_search_takes_words_as_people_type_them(string text, int found)
    {
        Ana();
        var manifest = await PublishAsync();
        Assert.Equal(found, (await _reader.SearchAsync(manifest, text, Police)).Count);
    }

    [Theory]
    [InlineData("213-555-0134", 1)]
    [InlineData("(213) 555 0134", 1)]
    [InlineData("0213 5550134", 1)]
    [InlineData("001 213 555 0134", 1)]
    [InlineData("5550134", 1)]
    [InlineData("214-555-0134", 0)]
    [InlineData("13 555 0134 7", 0)]
    public async Task A_telephone_number_is_found_as_it_is_dialled_at_home_and_one_of_another_area_is_not(string text, int found)
    {
        _case.Person("Ana Ruiz", (_case.Record(1, CaseBuilder.Shared), FieldType.Phone, "+12135550134"));
        var manifest = await PublishAsync();
        Assert.Equal(found, (await _reader.SearchAsync(manifest, text, Police)).Count);
    }

    [Fact]
    public async Task A_lead_that_rests_on_hidden_findings_is_told_apart_with_who_holds_them()
    {
        var (ana, luz) = TwoWhoCall();
        var whole = _case.Lead(1, ana, _case.Finding("F06", ana, new RecordId(1)), _case.Finding("F12", ana, new RecordId(2)));
        var part = _case.Lead(2, luz, _case.Finding("C04", luz, new RecordId(1)), _case.Finding("T01", luz, new RecordId(3)));
        var manifest = await PublishAsync();

        Assert.Equal([whole], (await _reader.ListLeadsAsync(manifest, Police)).Select(row => row.Id));
        var partial = Assert.Single(await _reader.ListPartialLeadsAsync(manifest, Police));
        Assert.Equal(part, partial.Lead.Id);
        Assert.False(partial.IsWhole);
        Assert.Equal(["C04"], partial.Findings.Select(finding => finding.Rule));
        Assert.Equal(["coast"], partial.HiddenAgencies);
        Assert.Equal([whole, part], (await _reader.ListLeadsAsync(manifest, Both)).Select(row => row.Id));
    }

    [Fact]
    public async Task A_lead_is_found_with_its_findings_and_a_strange_id_is_not()
    {
        var (ana, _) = TwoWhoCall();
        var id = _case.Lead(1, ana, _case.Finding("F06", ana, new RecordId(1)));
        var manifest = await PublishAsync();
        var lead = (await _reader.FindLeadAsync(manifest, id, Police))!;
        Assert.True(lead.IsWhole);
        Assert.Equal("5 payers paid one payee within 30 days; 1 is usual", Assert.Single(lead.Findings).Because);
        Assert.Null(await _reader.FindLeadAsync(manifest, new LeadId(1), Police));
    }

    [Fact]
    public async Task A_record_is_found_by_who_may_see_its_upload_and_by_nobody_else()
    {
        var record = _case.Record(1, CaseBuilder.OnlyCoast);
        var manifest = await PublishAsync();
        var upload = Assert.Single(manifest.Uploads).Id;
        await fixture.Storage.Lake.WriteAsync(LakeNames.Records(upload, 0), [new Record(record, upload, new RowRef("", 2), RecordKind.Call, [], SentRow.None)]);
        Assert.Equal(2, (await _reader.FindRecordAsync(manifest, record, Coast))!.Record.Row.Number);
        Assert.Null(await _reader.FindRecordAsync(manifest, record, Police));
        Assert.Null(await _reader.FindRecordAsync(manifest, new RecordId(9), Coast));
    }

    private EntityId Ana()
    {
        var (one, two, three) = (_case.Record(1, CaseBuilder.Shared), _case.Record(2, CaseBuilder.OnlyPolice), _case.Record(3, CaseBuilder.OnlyCoast));
        return _case.Person("Ana Ruiz", (one, FieldType.Phone, "+15550134"), (two, FieldType.PersonFullName, "Ana Ruiz"), (three, FieldType.PersonFullName, "Ruiz A."));
    }

    private (EntityId Ana, EntityId Luz) TwoWhoCall()
    {
        var (one, two, three) = (_case.Record(1, CaseBuilder.Shared), _case.Record(2, CaseBuilder.OnlyPolice), _case.Record(3, CaseBuilder.OnlyCoast));
        var ana = _case.Person("Ana Ruiz", (one, FieldType.PersonFullName, "Ana Ruiz"));
        var luz = _case.Person("Luz Vega", (one, FieldType.PersonFullName, "Luz Vega"));
        _case.Call(one, Monday, ana, luz);
        _case.Call(two, Monday.AddHours(1), luz, ana);
        _case.Call(three, Monday.AddHours(9), ana, luz);
        _case.Link(ana, luz, 0.9, one, two, three);
        return (ana, luz);
    }

    private Task<Manifest> PublishAsync() => _case.PublishAsync(fixture.Storage.Publisher, 1);
}
