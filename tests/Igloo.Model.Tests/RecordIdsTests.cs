namespace Igloo.Model.Tests;

public sealed class RecordIdsTests
{
    private static readonly UploadId Upload = new(Digest.Of("file"));

    [Fact]
    public void The_same_row_of_the_same_upload_has_the_same_id_whatever_was_asked_before()
    {
        var ids = new RecordIds(Upload);
        var first = ids.Of(new RowRef("a", 2));
        _ = ids.Of(new RowRef("b", 2));
        Assert.Equal([first, first], [ids.Of(new RowRef("a", 2)), Record.IdOf(Upload, new RowRef("a", 2))]);
    }

    [Fact]
    public void Rows_sheets_and_uploads_have_ids_of_their_own()
    {
        var uploads = Enumerable.Range(0, 20).Select(i => new UploadId(Digest.Of($"{i}"))).ToArray();
        var ids = from upload in uploads from sheet in new[] { "", "a", "b" } from row in Enumerable.Range(1, 500) select Record.IdOf(upload, new RowRef(sheet, row));
        Assert.Equal(20 * 3 * 500, ids.Distinct().Count());
    }

    [Fact]
    public void Rows_that_follow_each_other_differ_in_either_half_of_their_ids()
    {
        var ids = Enumerable.Range(1, 10_000).Select(row => Record.IdOf(Upload, new RowRef("", row)).Value).ToArray();
        Assert.Equal((10_000, 10_000), (ids.Select(id => (ulong)id).Distinct().Count(), ids.Select(id => (ulong)(id >> 64)).Distinct().Count()));
    }
}
