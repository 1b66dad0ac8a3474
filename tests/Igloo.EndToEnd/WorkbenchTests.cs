using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Igloo.EndToEnd.Processes;
using Microsoft.Playwright;

namespace Igloo.EndToEnd;

/// <summary>The page in a real browser, by keyboard.</summary>
public sealed class WorkbenchTests(RunningIgloo igloo) : IClassFixture<RunningIgloo>, IAsyncLifetime
{
    private readonly List<string> _foreign = [];
    private readonly List<string> _errors = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IPage? _page;

    private IPage Page => _page ?? throw new InvalidOperationException("Not started.");

    public async ValueTask InitializeAsync()
    {
        // A busy machine may need longer than the five seconds that it waits by itself.
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Browser.Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
        _page = await _browser.NewPageAsync();
        _page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(igloo.Process.Address, StringComparison.Ordinal)) _foreign.Add(request.Url);
        };
        _page.Console += (_, message) =>
        {
            if (message.Type == "error") _errors.Add(message.Text);
        };
        await _page.GotoAsync($"{igloo.Process.Address}/#token={igloo.Process.Token}");
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    [Fact]
    public async Task A_lead_leads_to_its_raw_source_row_in_two_keys_without_any_request_to_another_origin()
    {
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Leads" })).ToBeVisibleAsync();
        await Assertions.Expect(Page.Locator("tbody tr").First).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("j");
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "What we saw" })).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("e");
        await Assertions.Expect(Page.GetByRole(AriaRole.Region, new() { NameRegex = new Regex("^Source row") })).ToBeVisibleAsync();
        Assert.Empty(_foreign);
        Assert.Empty(_errors);
    }

    [Fact]
    public async Task The_token_leaves_the_address_as_soon_as_the_page_is_open()
    {
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Leads" })).ToBeVisibleAsync();
        Assert.DoesNotContain("token", Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Uploads_say_how_many_rows_were_kept_and_set_aside()
    {
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Leads" })).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("g");
        await Page.Keyboard.PressAsync("u");
        await Assertions.Expect(Page.GetByRole(AriaRole.Row)).ToHaveCountAsync(RunningIgloo.SampleFileCount + 1);
        await Assertions.Expect(Page.GetByText($"Showing {RunningIgloo.SampleFileCount} of {RunningIgloo.SampleFileCount}")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_columns_hold_is_corrected_only_after_the_first_rows_were_seen_so()
    {
        await OpenFirstUploadAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Correct the columns" }).ClickAsync();
        var read = Page.GetByRole(AriaRole.Button, new() { Name = "Read the file this way" });
        var first = Page.GetByRole(AriaRole.Combobox, new() { NameRegex = new Regex("is taken for$") }).First;
        await Assertions.Expect(first).ToBeVisibleAsync();
        await Assertions.Expect(read).ToHaveCountAsync(0);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Show the first rows" }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Region, new() { Name = "The first rows as they would be read" }).GetByRole(AriaRole.Row)).ToHaveCountAsync(20);
        await Assertions.Expect(read).ToBeVisibleAsync();
        await first.SelectOptionAsync("");
        await Assertions.Expect(read).ToHaveCountAsync(0);
        Assert.Empty(_errors);
    }

    [Fact]
    public async Task The_columns_of_a_file_that_leaves_one_unused_are_shown_and_can_be_corrected()
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = "Uploads", Exact = true }).ClickAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "clients.csv" }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Row, new() { NameRegex = new Regex("^opened_on nothing Not used") })).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Correct the columns" }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Show the first rows" }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Read the file this way" })).ToBeVisibleAsync();
        Assert.Empty(_errors);
    }

    [Fact]
    public async Task What_taking_a_file_back_does_is_told_before_it_is_done()
    {
        await OpenFirstUploadAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Take this file back" }).ClickAsync();
        await Assertions.Expect(Page.GetByText("leave the results with the next run")).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Take this file back" })).ToBeVisibleAsync();
        Assert.Empty(_errors);
    }

    [Fact]
    public async Task A_file_that_was_taken_back_is_offered_to_be_read_again_and_what_that_does_is_told_first()
    {
        await Page.RouteAsync(new Regex("/uploads/[^/?]+$"), WithdrawnAsync);
        await OpenFirstUploadAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Take this file back" })).ToHaveCountAsync(0);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Have this file read again" }).ClickAsync();
        await Assertions.Expect(Page.GetByText("It comes back as drop 2 of its name")).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Leave it out" }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Have this file read again" })).ToBeVisibleAsync();
        Assert.Empty(_errors);
    }

    /// <summary>Answers as if the file had been taken back; the case that all tests share stays as it is.</summary>
    private static async Task WithdrawnAsync(IRoute route)
    {
        var answer = await route.FetchAsync();
        var upload = JsonNode.Parse(await answer.TextAsync())!;
        upload["state"] = "withdrawn";
        await route.FulfillAsync(new() { Response = answer, Body = upload.ToJsonString() });
    }

    [Fact]
    public async Task What_files_sent_under_a_held_name_replace_is_told_before_they_are_sent()
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = "Uploads", Exact = true }).ClickAsync();
        await Page.GetByLabel("Source").SelectOptionAsync("border-police/calls");
        await Page.GetByLabel("Browse, or drop files here").SetInputFilesAsync(new FilePayload { Name = "calls.csv", MimeType = "text/csv", Buffer = "from,to,start"u8.ToArray() });
        var told = Page.GetByRole(AriaRole.Group, new() { Name = "What these files replace" });
        await Assertions.Expect(told).ToContainTextAsync("calls.csv, drop 1");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Send none" }).ClickAsync();
        await Assertions.Expect(told).ToHaveCountAsync(0);
        Assert.Empty(_errors);
    }

    [Fact]
    public async Task A_pair_in_doubt_is_answered_and_taken_back_by_two_keys()
    {
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Leads" })).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("g");
        await Page.Keyboard.PressAsync("r");
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { NameRegex = new Regex("^Same ") })).ToBeVisibleAsync();
        var answered = Page.GetByText("1 answered");
        await Page.Keyboard.PressAsync("d");
        await Assertions.Expect(answered).ToHaveCountAsync(1);
        await Page.Keyboard.PressAsync("z");
        await Assertions.Expect(answered).ToHaveCountAsync(0);
        Assert.Equal(["undo", "notSame"], await DecisionsAsync());
        Assert.Empty(_errors);
    }

    [Fact]
    public async Task Nothing_learns_from_answers_before_somebody_asks_and_why_there_is_no_opinion_is_told()
    {
        var asked = new List<string>();
        Page.Request += (_, request) => asked.Add(request.Url);
        await Page.GetByRole(AriaRole.Link, new() { Name = "Review", Exact = true }).ClickAsync();
        var box = Page.GetByLabel("Second opinion, learnt from the answers so far");
        await Assertions.Expect(box).Not.ToBeCheckedAsync();
        Assert.DoesNotContain(asked, url => url.EndsWith("second-opinions", StringComparison.Ordinal));
        await box.CheckAsync();
        await Assertions.Expect(Page.GetByText("No second opinion:")).ToBeVisibleAsync();
        Assert.Empty(_errors);
    }

    [Fact]
    public async Task What_ties_nobody_is_let_tie_and_that_is_taken_back()
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = "Network", Exact = true }).ClickAsync();
        var letTie = Page.GetByRole(AriaRole.Button, new() { Name = "Let it tie" });
        await Assertions.Expect(letTie.First).ToBeVisibleAsync();
        await letTie.First.ClickAsync();
        var takeBack = Page.GetByRole(AriaRole.Button, new() { Name = "Take back" });
        await Assertions.Expect(takeBack).ToHaveCountAsync(1);
        await takeBack.ClickAsync();
        await Assertions.Expect(takeBack).ToHaveCountAsync(0);
        Assert.Empty(_errors);
    }

    [Fact]
    public async Task Who_nobody_recorded_is_not_found_and_the_page_says_so()
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = "Look up" }).ClickAsync();
        await Page.GetByLabel("name", new() { Exact = true }).FillAsync("Xiulan Ouyang");
        await Page.GetByLabel("birth date").FillAsync("19 December 1966");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Look up" }).ClickAsync();
        await Assertions.Expect(Page.GetByText("Nobody whose records you may see fits well enough.")).ToBeVisibleAsync();
        Assert.DoesNotContain("Ouyang", Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_screen_waits_until_it_is_known_whose_workspace_it_asks()
    {
        var (ask, told) = (Page.GetByRole(AriaRole.Button, new() { Name = "Look up" }), new TaskCompletionSource());
        await Page.GetByRole(AriaRole.Link, new() { Name = "Look up" }).ClickAsync();
        await Page.RouteAsync("**/api/me", async route =>
        {
            await told.Task;
            await route.ContinueAsync();
        });
        await Page.ReloadAsync();
        await Assertions.Expect(Page.GetByText("Signing in …")).ToBeVisibleAsync();
        await Assertions.Expect(ask).ToBeHiddenAsync();
        told.SetResult();
        await Assertions.Expect(ask).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_network_of_a_lead_grows_by_what_is_counted_and_stands_in_a_list_too()
    {
        var nodes = await GrownNetworkAsync();
        var drawn = await nodes.CountAsync();
        await Page.Keyboard.PressAsync("t");
        await Assertions.Expect(Page.GetByRole(AriaRole.Region, new() { Name = "The network as a list" }).GetByRole(AriaRole.Rowheader)).ToHaveCountAsync(drawn);
        Assert.Empty(_foreign);
        Assert.Empty(_errors);
    }

    [Fact]
    public async Task The_network_is_walked_by_keys_and_looks_the_same_when_it_is_opened_again()
    {
        var nodes = await GrownNetworkAsync();
        await nodes.First.FocusAsync();
        await Page.Keyboard.PressAsync("]");
        await Assertions.Expect(nodes.Nth(1)).ToBeFocusedAsync();
        await Assertions.Expect(nodes.Nth(1)).ToHaveAttributeAsync("aria-pressed", "true");
        var places = await PlacesAsync(nodes);
        await Page.ReloadAsync();
        await Assertions.Expect(nodes.Nth(1)).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Equal(places, await PlacesAsync(nodes));
        await nodes.Nth(1).FocusAsync();
        await Page.Keyboard.PressAsync("c");
        await Assertions.Expect(nodes).Not.ToHaveCountAsync(places.Length);
        Assert.Empty(_errors);
    }

    [Fact]
    public async Task The_ways_between_two_of_the_network_are_a_list_before_they_are_drawn_and_every_step_has_its_rows()
    {
        var nodes = await GrownNetworkAsync();
        await nodes.First.FocusAsync();
        await Page.Keyboard.PressAsync("m");
        var ways = Page.GetByRole(AriaRole.Region, new() { Name = "Ways between two" });
        await Assertions.Expect(ways.GetByText("Now choose the entity")).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("]");
        await Assertions.Expect(ways.Locator("ol > li").First).ToBeVisibleAsync();
        await Assertions.Expect(ways.Locator("ol > li").First.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("row") }).First).ToBeVisibleAsync();
        await ways.GetByRole(AriaRole.Button, new() { Name = "Stop looking for ways" }).ClickAsync();
        await Assertions.Expect(ways).ToHaveCountAsync(0);
        Assert.Empty(_errors);
    }

    [Fact]
    public async Task The_network_screen_offers_the_leads_to_begin_with_and_opens_the_picture_of_the_one_that_is_chosen()
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = "Network", Exact = true }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Where to begin" })).ToBeVisibleAsync();
        await Page.Locator("tbody a").First.ClickAsync();
        await Assertions.Expect(Page.Locator(".picture g.node").First).ToBeVisibleAsync();
        Assert.Contains("/network?ids=", Page.Url, StringComparison.Ordinal);
        Assert.Empty(_errors);
    }

    [Fact]
    public async Task Without_a_token_the_page_shows_no_data_and_says_how_to_sign_in()
    {
        await using var context = await _browser!.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(igloo.Process.Address);
        await Assertions.Expect(page.GetByText("Igloo shows data only to people who are signed in.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("table")).ToHaveCountAsync(0);
    }

    /// <summary>Opens the picture of the first lead and adds what the first button counts.</summary>
    private async Task OpenFirstUploadAsync()
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = "Uploads", Exact = true }).ClickAsync();
        await Page.Locator("tbody tr a").First.ClickAsync();
    }

    private async Task<ILocator> GrownNetworkAsync()
    {
        await Assertions.Expect(Page.Locator("tbody tr").First).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("j");
        await Page.Keyboard.PressAsync("Enter");
        await Page.GetByRole(AriaRole.Link, new() { Name = "See it in the network picture" }).ClickAsync();
        var nodes = Page.Locator(".picture g.node");
        await Assertions.Expect(nodes.First).ToBeVisibleAsync();
        var before = await nodes.CountAsync();
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Add ") }).First.ClickAsync();
        await Assertions.Expect(nodes.Nth(before)).ToBeVisibleAsync();
        return nodes;
    }

    private static Task<string[]> PlacesAsync(ILocator nodes) => nodes.EvaluateAllAsync<string[]>("all => all.map(node => node.dataset.id + node.getAttribute('transform'))");

    private async Task<IEnumerable<string?>> DecisionsAsync()
    {
        var log = await igloo.Http.GetFromJsonAsync<JsonElement>($"{SampleFiles.Workspace}/decisions", TestContext.Current.CancellationToken);
        return log.GetProperty("items").EnumerateArray().Select(decision => decision.GetProperty("kind").GetString());
    }
}
