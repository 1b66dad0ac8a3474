using System.IO.Compression;

namespace Igloo.Ingest.Tests.Mapping;

/// <summary>Exports of graph databases: links of bare ids say nothing without their nodes.</summary>
public sealed class GraphTableTests
{
    private static readonly byte[] Links = Drop.Text(":START_ID,:END_ID,:TYPE", "0,3,HAS_PHONE", "1,4,HAS_PHONE");

    [Fact]
    public void A_file_of_links_is_refused_with_what_to_send() => Assert.Contains("one row for each link that holds the values of both ends", Drop.ReasonAgainst(Links), StringComparison.Ordinal);

    [Fact]
    public void Links_to_nodes_that_are_not_there_are_rejects_with_the_same_reason()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "nodes.Person.csv", Drop.Text(":ID,surname,name,:LABEL", "0,Ruiz,Ana,Person", "1,Soto,Luis,Person"));
            Add(zip, "relationships.KNOWS.csv", Links);
        }

        var read = Drop.Read(bytes.ToArray());
        Assert.Equal(["Ana Ruiz", "Luis Soto"], read.Records.Select(record => record.Find(Role.Subject, FieldType.PersonFullName)));
        Assert.All(read.Rejects, reject => Assert.Contains(":START_ID", reject.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_start_and_an_end_that_are_times_are_no_links() =>
        Assert.Single(Drop.Read(Drop.Text("guest,start date,end date,room", "Ana Ruiz,2024-05-30,2024-05-31,12")).Records);

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(bytes);
    }
}
