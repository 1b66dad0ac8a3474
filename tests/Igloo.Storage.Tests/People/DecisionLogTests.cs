namespace Igloo.Storage.Tests;

public sealed class DecisionLogTests(StorageFixture fixture)
{
    private readonly DecisionLog<Decision> _decisions = fixture.Storage.Decisions;
    private readonly WorkspaceId _workspace = fixture.NextWorkspace();

    [Fact]
    public async Task Decisions_are_numbered_from_1_and_read_back_in_order()
    {
        await Append("one", "same phone");
        await Append("two", "another birth date");
        Assert.Equal([(1L, "same phone"), (2L, "another birth date")], (await _decisions.ListAsync(_workspace)).Select(decision => (decision.Number, decision.Reason)));
        Assert.Equal(2, await _decisions.CountAsync(_workspace));
    }

    [Fact]
    public async Task The_first_entries_can_be_read_without_the_later_ones()
    {
        await Append("one", "a");
        await Append("two", "b");
        Assert.Equal("a", Assert.Single(await _decisions.ListAsync(_workspace, 1)).Reason);
        Assert.Empty(await _decisions.ListAsync(_workspace, 0));
    }

    [Fact]
    public async Task An_act_that_is_repeated_makes_no_second_entry()
    {
        var first = await Append("one", "a");
        Assert.Equal(first, await Append("one", "a"));
        Assert.Single(await _decisions.ListAsync(_workspace));
    }

    [Fact]
    public async Task Acts_at_once_get_a_number_each()
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Append($"act {i}", "a")));
        Assert.Equal(Enumerable.Range(1, 10), (await _decisions.ListAsync(_workspace)).Select(decision => (int)decision.Number));
    }

    [Fact]
    public async Task A_workspace_without_decisions_has_an_empty_log()
    {
        Assert.Empty(await _decisions.ListAsync(_workspace));
        Assert.Equal(0, await _decisions.CountAsync(_workspace));
    }

    private Task<Decision> Append(string act, string reason)
    {
        var (a, b) = (new MentionId(new RecordId(1), Role.Subject, EntityKind.Person), new MentionId(new RecordId(2), Role.Driver, EntityKind.Person));
        return _decisions.AppendAsync(_workspace, act, new Decision(0, DecisionKind.NotSame, a, b, "u-1", reason, DateTimeOffset.UnixEpoch));
    }
}
