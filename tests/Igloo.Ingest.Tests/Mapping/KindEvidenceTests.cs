using Igloo.Ingest.Mapping;

namespace Igloo.Ingest.Tests.Mapping;

/// <summary>What all headers of a table together say of its kind, and what they do not.</summary>
public sealed class KindEvidenceTests
{
    [Theory]
    [InlineData("guest,room,nights,check in", RecordKind.Stay)]
    [InlineData("huésped,habitación,noches", RecordKind.Stay)]
    [InlineData("caller,called,duration,cell", RecordKind.Call)]
    [InlineData("Zahler,Empfänger,Betrag,Währung", RecordKind.Payment)]
    public void The_words_of_all_headers_leave_little_doubt_of_the_kind_in_any_language(string headers, RecordKind kind)
    {
        var evidence = KindEvidence.Of(headers.Split(','), []);
        Assert.True(evidence.IsPlain(kind));
        Assert.All(Enum.GetValues<RecordKind>(), other => Assert.True(other == kind || evidence.For(other) < evidence.For(kind)));
    }

    [Fact]
    public void Words_that_stand_in_files_of_many_kinds_leave_the_kind_open()
    {
        var evidence = KindEvidence.Of(["name", "date"], []);
        Assert.DoesNotContain(Enum.GetValues<RecordKind>(), evidence.IsPlain);
    }

    [Fact]
    public void Without_a_known_word_nothing_speaks_for_one_kind_more_than_for_another()
    {
        var evidence = KindEvidence.Of(["qzx", "wvk"], []);
        Assert.All(Enum.GetValues<RecordKind>(), kind => Assert.Equal(1, evidence.For(kind)));
    }

    [Theory]
    [InlineData("~vehiclevin", RecordKind.Registration)]
    [InlineData("~phone,~phone+,~clock", RecordKind.Call)]
    [InlineData("~names,~names+,~money", RecordKind.Payment)]
    public void What_columns_look_like_speaks_for_a_kind_where_no_word_does(string looks, RecordKind kind) => Assert.True(KindEvidence.Of(["qzx", "wvk"], looks.Split(',')).IsLikeliest(kind));

    [Fact]
    public void Names_and_a_day_leave_the_kind_open() =>
        Assert.DoesNotContain(Enum.GetValues<RecordKind>(), KindEvidence.Of([], ["~names", "~day"]).IsPlain);

    [Fact]
    public void The_order_of_the_columns_changes_nothing()
    {
        string[] headers = ["plate", "camera", "read time", "lane"];
        var (forth, back) = (KindEvidence.Of(headers, []), KindEvidence.Of(headers.Reverse(), []));
        Assert.All(Enum.GetValues<RecordKind>(), kind => Assert.Equal(forth.For(kind), back.For(kind)));
    }
}
