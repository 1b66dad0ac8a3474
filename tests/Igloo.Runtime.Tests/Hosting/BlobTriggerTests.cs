using System.Text.Json;
using Azure.Storage.Queues;

namespace Igloo.Runtime.Tests.Hosting;

/// <summary>Each version of each blob of a trigger's path is dealt with, at least once and, left in peace, once.</summary>
[Collection(HostCollection.Name)]
public sealed class BlobTriggerTests(HostedApp app) : HostTest(app)
{
    [Fact]
    public async Task Expressions_of_the_path_bind_to_parameters_of_their_names_and_take_as_much_as_they_can()
    {
        await UploadAsync("forms", "north/post/list.old.csv", "text");
        await UploadAsync("forms", "no-folder.csv", "not for it");
        await UploadAsync("forms", "north/no-extension", "not for it");
        await HappensAsync("form north/post | list.old | csv: text");
        await UploadAsync("forms", "last/one.csv", "text");
        await HappensAsync("form last | one | csv: text");
        Assert.Equal(2, Diary.Lines.Count(line => line.StartsWith("form", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Literals_and_doubled_braces_stand_for_themselves_and_a_number_binds_as_one()
    {
        await UploadAsync("boxes", "box-7/lid/inside", "not for it: no braces");
        await UploadAsync("boxes", "box-12/{lid}/inside", "ice");
        await HappensAsync("box 12 + inside: ice");
        Assert.DoesNotContain(Diary.Lines, line => line.StartsWith("box 7", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_path_without_expressions_is_one_blob_and_may_be_taken_as_bytes()
    {
        await UploadAsync("single", "other.bin", "not for it");
        await UploadAsync("single", "the.bin", "four");
        await HappensAsync("bytes: 4");
        Assert.Single(Diary.Lines, line => line.StartsWith("bytes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_dropped_blob_runs_its_function_once_and_not_again_after_a_restart()
    {
        var path = await DropAsync("a/b/once.txt", "one");
        await HappensAsync($"{path}: one");
        await StopAsync();
        await StartAsync();
        await HappensAsync($"{await DropAsync("after.txt", "next")}: next");
        Assert.Single(Diary.Lines, line => line == $"{path}: one");
    }

    [Fact]
    public async Task A_blob_that_is_dropped_while_the_app_is_down_is_not_missed()
    {
        await StopAsync();
        var path = await DropAsync("missed.txt", "still here");
        await StartAsync();
        await HappensAsync($"{path}: still here");
    }

    [Fact]
    public async Task A_new_version_of_a_blob_runs_its_function_again()
    {
        var path = await DropAsync("versions.txt", "first");
        await HappensAsync($"{path}: first");
        await UploadAsync("drops", path, "second");
        await HappensAsync($"{path}: second");
    }

    [Fact]
    public async Task What_was_dealt_with_has_a_receipt_under_the_official_name()
    {
        var path = await DropAsync("receipt.txt", "text");
        await HappensAsync($"{path}: text");
        var version = (await App.Container("drops").GetBlobClient(path).GetPropertiesAsync(cancellationToken: Cancellation)).Value.ETag.ToString().Trim('"');
        var receipt = App.Container("azure-webjobs-hosts").GetBlobClient($"blobreceipts/tests/OnBlob/{version}/drops/{path}");
        await Eventually.HoldsAsync(async () => (await receipt.ExistsAsync(Cancellation)).Value);
    }

    [Fact]
    public async Task A_blob_whose_function_fails_twice_is_tried_again_until_it_succeeds()
    {
        var path = await DropFailingAsync(2, "at last");
        await HappensAsync($"{path}: at last");
        Assert.Equal(2, Diary.Lines.Count(line => line == $"{path}: failed"));
    }

    [Fact]
    public async Task A_blob_that_is_replaced_between_two_tries_is_dealt_with_in_its_new_version_only()
    {
        var path = await DropFailingAsync(1, "stale");
        await HappensAsync($"{path}: failed");
        await UploadAsync("drops", path, "new");
        await HappensAsync($"{path}: new");
        Assert.DoesNotContain($"{path}: stale", Diary.Lines);
    }

    [Fact]
    public async Task A_blob_that_is_deleted_between_two_tries_is_forgotten()
    {
        var path = await DropFailingAsync(1, "gone");
        await HappensAsync($"{path}: failed");
        await App.Container("drops").GetBlobClient(path).DeleteAsync(cancellationToken: Cancellation);
        await HappensAsync($"{await DropFailingAsync(2, "later")}: later");
        Assert.DoesNotContain($"{path}: gone", Diary.Lines);
        Assert.False(await IsPoisonAsync(path));
    }

    [Fact]
    public async Task A_blob_whose_function_always_fails_is_poison_after_five_tries_and_is_left_alone_from_then_on()
    {
        var path = await DropFailingAsync(int.MaxValue, "never");
        await Eventually.HoldsAsync(async () => await IsPoisonAsync(path));
        await RequireOfficialMessageAsync(path);
        await HappensAsync($"{await DropAsync("after.txt", "next")}: next");
        Assert.Equal(5, Diary.Lines.Count(line => line == $"{path}: failed"));
    }

    private async Task RequireOfficialMessageAsync(string path)
    {
        using var message = JsonDocument.Parse(Assert.Single(await PoisonAsync(), text => text.Contains(path, StringComparison.Ordinal)));
        var version = (await App.Container("drops").GetBlobClient(path).GetPropertiesAsync(cancellationToken: Cancellation)).Value.ETag.ToString().Trim('"');
        var properties = message.RootElement.EnumerateObject().Select(property => $"{property.Name}={property.Value.GetString()!.Trim('"')}");
        Assert.Equal(
            ["BlobName=" + path, "BlobType=BlockBlob", "ContainerName=drops", "ETag=" + version, "FunctionId=OnBlob"],
            properties.Order(StringComparer.Ordinal));
    }

    private async Task<bool> IsPoisonAsync(string path) => (await PoisonAsync()).Any(text => text.Contains(path, StringComparison.Ordinal));

    private async Task<IReadOnlyList<string>> PoisonAsync()
    {
        var queue = new QueueClient(App.Connection, "webjobs-blobtrigger-poison");
        await queue.CreateIfNotExistsAsync(cancellationToken: Cancellation);
        return [.. (await queue.PeekMessagesAsync(32, Cancellation)).Value.Select(message => message.MessageText)];
    }

    private Task HappensAsync(string line) => Eventually.HoldsAsync(() => Diary.Lines.Contains(line));

    private async Task<string> DropFailingAsync(int failures, string content)
    {
        var path = $"{Guid.NewGuid():N}/failing.txt";
        Diary.Failures[path] = failures;
        await UploadAsync("drops", path, content);
        return path;
    }

    private async Task<string> DropAsync(string name, string content)
    {
        var path = $"{Guid.NewGuid():N}/{name}";
        await UploadAsync("drops", path, content);
        return path;
    }

    private async Task UploadAsync(string container, string path, string content)
    {
        await App.Container(container).CreateIfNotExistsAsync(cancellationToken: Cancellation);
        await App.Container(container).GetBlobClient(path).UploadAsync(BinaryData.FromString(content), overwrite: true, Cancellation);
    }
}
