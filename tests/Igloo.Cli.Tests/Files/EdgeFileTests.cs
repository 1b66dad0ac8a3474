using System.IO.Compression;
using System.Text;
using Igloo.Cli.Files.Networks;

namespace Igloo.Cli.Tests.Files;

/// <summary>A network is the same, whatever tool wrote its file; and what was taken for what is told.</summary>
public sealed class EdgeFileTests : IDisposable
{
    private static readonly string[] Triangle = ["a-b 2", "a-c 1", "b-c 3"];
    private readonly string _folder = Directory.CreateTempSubdirectory("edges-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string, string> Forms => new()
    {
        { "table.csv", "source,target,weight\na,b,2\nc,a,1\nb,c,3\n" },
        { "semicolons.csv", "Person A;Person B;Meetings\na;b;2\nc;a;1\nb;c;3\n" },
        { "no-header.txt", "a b 2\nc a 1\nb c 3\n" },
        { "no-words.tsv", "who\twhom\thow often\na\tb\t2\nc\ta\t1\nb\tc\t3\n" },
        { "comments.txt", "# a comment\n% another\n\na\tb\t2\nc\ta\t1\nb\tc\t3\n" },
        { "named.matrix.csv", ",a,b,c\na,0,2,1\nb,2,0,3\nc,1,3,0\n" },
        { "file.gml", "Creator \"x\"\ngraph [\n directed 0\n node [ id a ]\n node [ id b graphics [ x 1 ] ]\n edge [ source a target b weight 2 ]\n edge [ source c target a ]\n edge [ source b target c value 3 ]\n]\n" },
        { "file.graphml", """<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="k" for="edge" attr.name="weight"/><graph edgedefault="undirected"><node id="a"/><edge source="a" target="b"><data key="k">2</data></edge><edge source="c" target="a"/><edge source="b" target="c"><data key="k">3</data></edge></graph></graphml>""" },
        { "file.gexf", """<gexf><graph defaultedgetype="undirected"><nodes><node id="a"/></nodes><edges><edge id="0" source="a" target="b" weight="2"/><edge id="1" source="c" target="a"/><edge id="2" source="b" target="c" weight="3"/></edges></graph></gexf>""" },
        { "file.json", """{"nodes":[{"id":"a"},{"id":"b"},{"id":"c"}],"links":[{"source":"a","target":"b","value":2},{"source":2,"target":"a"},{"source":"b","target":"c","weight":3}]}""" },
        { "cytoscape.json", """{"elements":{"nodes":[{"data":{"id":"a"}}],"edges":[{"data":{"source":"a","target":"b","weight":2}},{"data":{"source":"c","target":"a"}},{"data":{"source":"b","target":"c","weight":3}}]}}""" },
        { "rows.json", """[{"from":"a","to":"b","count":2},{"from":"c","to":"a","count":1},{"from":"b","to":"c","count":3}]""" },
        { "rows.ndjson", "{\"from\":\"a\",\"to\":\"b\",\"count\":2}\n{\"from\":\"c\",\"to\":\"a\",\"count\":1}\n{\"from\":\"b\",\"to\":\"c\",\"count\":3}\n" },
    };

    public static TheoryData<string, string> NumberedForms => new()
    {
        { "file.net", "*Vertices 3\n1 \"Ann\"\n2 \"Bob\"\n3 \"Cyd\"\n*Edges\n1 2 2\n3 1\n2 3 3\n" },
        { "file.mtx", "%%MatrixMarket matrix coordinate real symmetric\n% a comment\n3 3 3\n2 1 2\n3 1 1\n3 2 3\n" },
        { "table.csv", "node1,node2,weight\n1,2,2\n3,1,1\n2,3,3\n" },
        { "no-header.csv", "1,2,2\n3,1,1\n2,3,3\n" },
        { "lists.net", "*vertices 3\n*edgeslist\n1 2 2\n3 1 2 2 2\n" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_same_network_is_read_from_every_form(string name, string text) => Assert.Equal(Triangle, EdgesOf(Read(name, text)));

    [Theory]
    [MemberData(nameof(NumberedForms))]
    public void So_it_is_where_nodes_are_numbers(string name, string text)
    {
        var weights = name == "lists.net" ? ["1-2 2", "1-3 1", "2-3 3"] : Triangle.Select(edge => edge.Replace('a', '1').Replace('b', '2').Replace('c', '3'));
        Assert.Equal(weights, EdgesOf(Read(name, text)));
    }

    [Fact]
    public void A_packed_file_is_unpacked()
    {
        var path = Path.Combine(_folder, "edges.csv.gz");
        using (var packed = new GZipStream(File.Create(path), CompressionLevel.Fastest)) packed.Write("source,target\na,b\n"u8);
        Assert.Equal(["a-b 1"], EdgesOf(Opened(path)));
    }

    [Fact]
    public void Names_in_an_older_encoding_stay_apart()
    {
        var path = Path.Combine(_folder, "old.csv");
        File.WriteAllBytes(path, Encoding.Latin1.GetBytes("source,target\nPeña,Pela\nPeéa,Peña\n"));
        Assert.Equal(["Pela", "Peéa", "Peña"], Opened(path).Names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_first_row_like_all_others_is_an_edge() => Assert.Equal(3, Read("plain.csv", "ann,bob\nbob,cyd\ncyd,dan\n").Rows);

    [Fact]
    public void A_bare_matrix_is_one_only_when_it_is_square()
    {
        const string Row = "0,1,0,0,1\n";
        Assert.Equal("a matrix", Read("square.csv", string.Concat(Enumerable.Repeat(Row, 5))).ReadAs);
        Assert.NotEqual("a matrix", Read("table.csv", string.Concat(Enumerable.Repeat("1,2,3,4,1\n", 6))).ReadAs);
    }

    [Fact]
    public void A_matrix_that_is_not_the_same_both_ways_leads_from_row_to_column()
    {
        var edges = Read("ties.csv", ",a,b\na,0,2\nb,0,0\n");
        Assert.True(edges.IsDirected);
        Assert.Equal(1, edges.Graph(directed: true).Edges);
    }

    [Theory]
    [InlineData("arrows.gml", "graph [ directed 1 edge [ source 1 target 2 ] ]")]
    [InlineData("arrows.net", "*Vertices 2\n*Arcs\n1 2 1\n")]
    [InlineData("arrows.graphml", """<graphml><graph edgedefault="directed"><edge source="1" target="2"/></graph></graphml>""")]
    [InlineData("arrows.json", """{"directed":true,"nodes":[],"links":[{"source":"1","target":"2"}]}""")]
    public void A_file_that_says_so_is_directed(string name, string text) => Assert.True(Read(name, text).IsDirected);

    [Fact]
    public void A_table_says_nothing_of_direction() => Assert.False(Read("table.csv", "from,to\na,b\n").IsDirected);

    [Fact]
    public void Nodes_without_an_edge_and_labels_are_kept()
    {
        var edges = Read("labels.gml", "graph [ node [ id 1 label \"Ann\" ] node [ id 2 ] node [ id 3 label \"Cyd\" ] edge [ source 1 target 2 ] ]");
        Assert.Equal(["1", "2", "3"], edges.Names);
        Assert.Equal(["1 Ann", "3 Cyd"], edges.Labels.OrderBy(label => label.Key, StringComparer.Ordinal).Select(label => $"{label.Key} {label.Value}"));
    }

    [Theory]
    [InlineData("From Account,From Bank,To Account,To Bank", "'From Account' → 'To Account'")]
    [InlineData("bank_from,acct_from,bank_to,acct_to", "'acct_from' → 'acct_to'")]
    [InlineData("from_bank_id,from_account_id,to_bank_id,to_account_id", "'from_account_id' → 'to_account_id'")]
    [InlineData(":END_ID,:START_ID,x,y", "':START_ID' → ':END_ID'")]
    [InlineData("fecha,remitente,destinatario,nota", "'remitente' → 'destinatario', time 'fecha'")]
    [InlineData("personA,personB,x,y", "'personA' → 'personB'")]
    [InlineData("x,y,z,k", "column 1 → column 2")]
    public void The_ends_are_told_by_the_words_of_the_header(string header, string ends) =>
        Assert.StartsWith(ends, Read("table.csv", $"{header}\np,q,r,s\nt,u,v,w\n").ReadAs, StringComparison.Ordinal);

    [Fact]
    public void Times_are_found_by_number_where_no_header_names_them()
    {
        var edges = Read("temporal.txt", "1 2 1500\n2 3 0\n3 1 1700\n", time: "3");
        Assert.Equal((3, true, 0), (edges.Rows, edges.HasTimes, edges.Rejects.Count));
    }

    [Fact]
    public void Numbers_that_follow_each_other_are_no_matrix() => Assert.Equal("column 1 → column 2, weight column 3", Read("chain.txt", "1 2 1500\n2 3 4\n3 1 1700\n").ReadAs);

    [Fact]
    public void A_column_of_times_that_is_not_there_is_told()
    {
        var told = Assert.Throws<InvalidDataException>(() => Read("table.csv", "source,target\na,b\n", time: "seen"));
        Assert.Contains("no column 'seen'", told.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cut.gml", "graph [ node [ id 1 ] edge [ source 1", "cut off")]
    [InlineData("cut.graphml", "<graphml><graph><edge source='1'", "Unexpected end of file")]
    [InlineData("cut.json", """{"nodes":[{"id":"a"}],"links":[{"source":"a",""", "Expected")]
    [InlineData("empty.csv", "", "empty")]
    [InlineData("header.csv", "source,target\n", "no edge")]
    public void A_file_that_cannot_be_read_says_why(string name, string text, string why)
    {
        var told = Assert.Throws<InvalidDataException>(() => Read(name, text));
        Assert.Contains(why, told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_are_no_edge_are_counted_by_reason()
    {
        var edges = Read("table.csv", "source,target,weight\na,b,1\na,,1\na,c,-2\na,c,x\na\n");
        Assert.Equal(1, edges.Rows);
        Assert.Equal(["an end without a name 1", "fewer fields than columns 1", "the weight is no positive number 2"], edges.Rejects.Select(reject => $"{reject.Key} {reject.Value}"));
    }

    private EdgeList Read(string name, string text, string? time = null)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return Opened(path, time);
    }

    private static EdgeList Opened(string path, string? time = null) => EdgeFile.Read(new FileInfo(path), time, _ => { }, TestContext.Current.CancellationToken);

    private static IEnumerable<string> EdgesOf(EdgeList edges)
    {
        var graph = edges.Graph(directed: false);
        for (var node = 0; node < graph.Nodes; node++)
        {
            var (targets, weights) = (graph.Out.Of(node).ToArray(), graph.Out.WeightsOf(node).ToArray());
            for (var i = 0; i < targets.Length; i++)
                if (targets[i] > node) yield return FormattableString.Invariant($"{edges.Names[node]}-{edges.Names[targets[i]]} {(weights.Length == 0 ? 1 : weights[i])}");
        }
    }
}
