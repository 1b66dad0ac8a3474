using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Igloo.Functions.Access;
using Igloo.Functions.Tests.Hosting;

namespace Igloo.Functions.Tests.Serving;

/// <summary>A list of invented people that the pipeline took in whole: a father and his son of one name, somebody of that name, and strangers.</summary>
public sealed class PeopleCase(RunningApp app) : IAsyncLifetime
{
    private const string Home = "12 Mill Lane, Northport";
    private const string Phone = "+15552000134";

    private readonly CancellationTokenSource _patience = new(TimeSpan.FromMinutes(5));

    public WorkspaceId Workspace { get; } = app.NextWorkspace();

    public string Agency => $"police-{Workspace}";

    public HttpClient As(Roles roles, string? person = null) => app.As(person ?? app.NextPerson(), Agency, roles, Workspace);

    public HttpClient AsStranger() => app.As($"coast-{Workspace}", Roles.Analyst, Workspace);

    public string At(string resource) => $"api/workspaces/{Workspace}/{resource}";

    public async Task<JsonArray> ItemsAsync(string resource) => (await As(Roles.Analyst).AskAsync(At(resource))).Json["items"]!.AsArray();

    /// <summary>What every person's page says, as one text.</summary>
    public async Task<string> PeopleAsync()
    {
        var text = new StringBuilder();
        foreach (var found in (await As(Roles.Analyst).AskAsync(At("search?q=estebanico"))).Json["items"]!.AsArray())
        {
            var id = found!["entity"]!["id"]!;
            text.AppendLine((await As(Roles.Analyst).AskAsync(At($"entities/{id}"))).Text).AppendLine((await As(Roles.Analyst).AskAsync(At($"entities/{id}/why"))).Text);
        }

        return text.ToString();
    }

    /// <summary>Waits for the run that obeys the first so many decisions on who is who.</summary>
    public Task RunObeyingAsync(long decisions) => RunAsync(run => run.Decisions == decisions);

    /// <summary>Waits for a published run.</summary>
    public async Task RunAsync(Func<Storage.Run, bool> isWanted)
    {
        while (!(await app.Storage.Runs.ListAsync(Workspace, _patience.Token)).Any(run => run.State == Storage.RunState.Published && isWanted(run))) await Task.Delay(50, _patience.Token);
    }

    public async ValueTask InitializeAsync()
    {
        var administrator = As(Roles.Administrator | Roles.Uploader);
        Assert.Equal(HttpStatusCode.OK, (await administrator.AskAsync(HttpMethod.Put, At($"sources/{Agency}/residents"), """{"handling":"agency"}""")).Status);
        var answer = await administrator.AskAsync(HttpMethod.Post, At($"uploads?agency={Agency}&source=residents&file=residents.csv"), Residents());
        Assert.True(answer.Message.IsSuccessStatusCode, answer.Text);
        await RunObeyingAsync(0);
    }

    public ValueTask DisposeAsync()
    {
        _patience.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Residents()
    {
        var rows = new StringBuilder("given_name,family_name,date_of_birth,phone,home_address\n")
            .AppendLine(CultureInfo.InvariantCulture, $"Estebanico,Quiroga,1951-11-28,{Phone},\"{Home}\"")
            .AppendLine(CultureInfo.InvariantCulture, $"Estebanico,Quiroga,1984-07-14,{Phone},\"{Home}\"")
            .AppendLine(CultureInfo.InvariantCulture, $"Estebanico,Quiroga,,{Phone},\"{Home}\"");
        string[] syllables = ["Ba", "ku", "mir", "to", "len", "sa", "riv", "no", "dal", "pe", "gor", "wi"];
        for (var i = 0; i < 144; i++)
            rows.AppendLine(CultureInfo.InvariantCulture,
                $"{syllables[i % 12]}{syllables[i / 12]}ra,{syllables[i * 7 % 12]}{syllables[i * 5 / 12 % 12]}{syllables[i * 11 % 12]},{1950 + (i % 50)}-{1 + (i % 12):00}-{1 + (i % 28):00},+1555300{1000 + i},\"{10 + i} {syllables[i / 12]}{syllables[i % 12]} Street, Northport\"");
        return rows.ToString();
    }
}
