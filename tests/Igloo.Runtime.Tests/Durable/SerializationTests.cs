namespace Igloo.Runtime.Tests.Durable;

/// <summary>How inputs and results are written.</summary>
public sealed class SerializationTests
{
    [Fact]
    public async Task Properties_keep_their_case_enums_are_numbers_nulls_and_fields_are_written_and_markup_is_escaped()
    {
        await using var engine = new TestEngine().Activity<Parcel>("Echo", parcel => parcel);
        var parcel = new Parcel { Name = "<é>", Kind = DayOfWeek.Tuesday, Nothing = null, Weight = 7 };
        var done = await engine.RunAsync(async context => await context.CallActivityAsync<Parcel>("Echo", context.GetInput<Parcel>()), parcel);
        Assert.Equal("""{"Name":"\u003C\u00E9\u003E","Kind":2,"Nothing":null,"Weight":7}""", done.SerializedOutput);
        Assert.Equal(done.SerializedInput, done.SerializedOutput);
        var read = done.ReadOutputAs<Parcel>()!;
        Assert.Equal(("<é>", DayOfWeek.Tuesday, 7), (read.Name, read.Kind, read.Weight));
    }

    [Fact]
    public async Task No_input_and_no_result_are_nothing_and_read_as_the_default()
    {
        await using var engine = new TestEngine().Activity("Nothing", _ => null);
        var read = (Input: 1, Result: 1);
        var done = await engine.RunAsync(async context =>
        {
            read = (context.GetInput<int>(), await context.CallActivityAsync<int>("Nothing"));
            return null;
        });
        Assert.Equal((0, 0), read);
        Assert.Equal((null, null, 0), (done.SerializedInput, done.SerializedOutput, done.ReadOutputAs<int>()));
    }

    [Fact]
    public async Task Three_mebibytes_pass()
    {
        await using var engine = new TestEngine().Activity<string>("Length", text => text!.Length);
        var text = new string('x', 3 << 20);
        var done = await engine.RunAsync(async context => await context.CallActivityAsync<int>("Length", context.GetInput<string>()), text);
        Assert.Equal(3 << 20, done.ReadOutputAs<int>());
    }

    private sealed class Parcel
    {
        public string? Name { get; init; }

        public DayOfWeek Kind { get; init; }

        public string? Nothing { get; init; }

#pragma warning disable CA1051 // a field is what is tested
        public int Weight;
#pragma warning restore CA1051
    }
}
