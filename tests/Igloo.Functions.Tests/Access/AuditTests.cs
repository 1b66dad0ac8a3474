using Igloo.Functions.Access;
using Igloo.Functions.Tests.Hosting;
using Igloo.Storage;

namespace Igloo.Functions.Tests.Access;

public sealed class AuditTests(RunningApp app)
{
    [Fact]
    public async Task What_somebody_asked_for_and_got_is_written_before_they_have_it()
    {
        var (person, workspace) = (app.NextPerson(), app.NextWorkspace());
        await app.As(person, "police", Roles.Analyst, workspace).AskAsync($"api/workspaces/{workspace}/leads/L-7K2MQ3XA");
        var entry = Assert.Single(await EntriesAsync(person));
        Assert.Equal(("Analyst", "GetLead", workspace.Value, "L-7K2MQ3XA", 404), (entry.Role, entry.Action, entry.Workspace, entry.Target, entry.Status));
    }

    [Fact]
    public async Task A_refusal_is_written_too()
    {
        var person = app.NextPerson();
        await app.As(person, "police", Roles.Uploader, app.NextWorkspace()).AskAsync($"api/workspaces/{app.NextWorkspace()}/uploads");
        Assert.Equal(403, Assert.Single(await EntriesAsync(person)).Status);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_written_as_nobody()
    {
        var workspace = app.NextWorkspace();
        await app.Anonymous().AskAsync($"api/workspaces/{workspace}/leads");
        var entry = Assert.Single(await AllAsync(), line => line.Entry.Workspace == workspace.Value).Entry;
        Assert.Equal(("nobody", 401), (entry.Subject, entry.Status));
    }

    [Fact]
    public async Task Why_somebody_unmasked_a_person_is_written_and_words_of_their_own_are_not()
    {
        var (person, workspace) = (app.NextPerson(), app.NextWorkspace());
        var record = new RecordId(7);
        foreach (var reason in new[] { "legal", "Ana-Ruiz" })
            await app.As(person, "police", Roles.Analyst, workspace).AskAsync(HttpMethod.Post, $"api/workspaces/{workspace}/records/{record}/unmask/{reason}", "");
        Assert.Equal([$"{record}", $"{record} Legal"], (await EntriesAsync(person)).Select(entry => entry.Target).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_was_searched_for_is_content_and_stays_out_of_it()
    {
        var (person, workspace) = (app.NextPerson(), app.NextWorkspace());
        await app.As(person, "police", Roles.Analyst, workspace).AskAsync($"api/workspaces/{workspace}/search?q=Ana+Ruiz");
        Assert.DoesNotContain("Ruiz", Assert.Single(await EntriesAsync(person)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_and_the_liveness_probe_leave_no_entry()
    {
        var before = (await AllAsync()).Count(line => line.Entry.Action is "GetLive" or "ServeWorkbench");
        await app.Anonymous().AskAsync("api/health/live");
        Assert.Equal(0, before);
        Assert.DoesNotContain(await AllAsync(), line => line.Entry.Action is "GetLive" or "ServeWorkbench");
    }

    [Fact]
    public async Task Every_chain_holds()
    {
        await app.As("police", Roles.Analyst).AskAsync("api/me");
        foreach (var writer in await app.Storage.Audit.WritersAsync(TestContext.Current.CancellationToken))
            Assert.Null(await app.Storage.Audit.FindBreakAsync(writer, TestContext.Current.CancellationToken));
    }

    private async Task<List<AuditEntry>> EntriesAsync(string person) => [.. (await AllAsync()).Select(line => line.Entry).Where(entry => entry.Subject == person)];

    private async Task<List<AuditLine>> AllAsync()
    {
        var lines = new List<AuditLine>();
        foreach (var writer in await app.Storage.Audit.WritersAsync(TestContext.Current.CancellationToken))
            lines.AddRange(await app.Storage.Audit.ListAsync(writer, TestContext.Current.CancellationToken));
        return lines;
    }
}
