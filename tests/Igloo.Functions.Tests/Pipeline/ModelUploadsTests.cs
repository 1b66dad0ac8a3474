using CsCheck;
using Igloo.Functions.Pipeline;
using Igloo.Storage;

namespace Igloo.Functions.Tests.Pipeline;

/// <summary>Which uploads the model of who is who is learnt from.</summary>
public sealed class ModelUploadsTests
{
    [Fact]
    public void A_small_drop_onto_a_large_archive_is_not_learnt_from() => Assert.Equal([2], Under(1_000_000, 1_000));

    [Fact]
    public void A_large_drop_is_learnt_from_with_all_that_came_before() => Assert.Empty(Under(1_000_000, 1_000, 40_000));

    [Fact]
    public void Where_few_records_are_everything_is_learnt_from() => Assert.Empty(Under(90_000, 100, 100));

    [Fact]
    public void Drops_are_learnt_from_once_they_are_a_part_of_the_archive_together() =>
        Assert.Equal([5], Under(320_000, 4_000, 4_000, 4_000, 1_000));

    [Fact]
    public void Uploads_count_in_the_order_in_which_they_came_not_in_that_of_their_ids()
    {
        StoredUpload archive = Upload(9, 1_000_000, day: 1), drop = Upload(2, 1_000, day: 2);
        Assert.Equal([drop.Upload.Id], ModelUploads.Under([drop, archive]));
    }

    [Fact]
    public void Never_are_more_records_added_than_a_part_of_those_learnt_from() => Gen.Long[0, 60_000].List[1, 60].Sample(sizes =>
    {
        var under = Under([.. sizes]);
        var added = under.Sum(upload => sizes[upload - 1]);
        Assert.True(added * ModelUploads.PartAdded <= sizes.Sum() - added);
        Assert.True(added == 0 || sizes.Sum() > ModelUploads.LeastRecords);
    });

    // The uploads that are not learnt from, numbered from 1 as they came.
    private static int[] Under(params long[] records) =>
        [.. ModelUploads.Under(records.Select((count, i) => Upload(i + 1, count, day: i))).Select(id => (int)id.Value)];

    private static StoredUpload Upload(int id, long records, int day) => new(
        new Model.Upload
        {
            Id = new UploadId((UInt128)id),
            Workspace = new WorkspaceId("main"),
            Path = UploadPath.Parse("border-police/encounters/people.csv").Value,
            ContentSha256 = "",
            DropNumber = 1,
            Length = 0,
            Release = new ReleaseClass("border-police", ReleaseClass.Shared),
            Records = records,
        },
        DateTimeOffset.UnixEpoch.AddDays(day));
}
