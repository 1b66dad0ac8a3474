namespace Igloo.Ingest.Tests.Rows;

/// <summary>Cells of a call record in a sheet of their own.</summary>
public sealed class PlaceTableTests
{
    private static readonly object?[][] Calls = [["a number", "b number", "start", "cell id"], ["2025550134", "2025550135", "2024-05-31 17:45", "310-260-7"], ["2025550134", "2025550136", "2024-05-31 18:45", "310-260-9"]];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Calls_get_the_coordinates_of_their_cell_wherever_its_sheet_stands(bool cellsFirst)
    {
        (string, object?[][]) cells = ("cells", [["cell id", "latitude", "longitude", "azimuth"], ["310-260-7", "31.5", "-106.25", "120"]]);
        var read = Drop.Read(cellsFirst ? Workbook.Of(cells, ("calls", Calls)) : Workbook.Of(("calls", Calls), cells));
        var calls = read.Records.Where(record => record.Kind == RecordKind.Call).ToList();
        Assert.Equal(["31.5", null], calls.Select(call => call.Find(Role.Subject, FieldType.PlaceLatitude)));
        Assert.Equal(["-106.25", null], calls.Select(call => call.Find(Role.Subject, FieldType.PlaceLongitude)));
        Assert.All(calls, call => Assert.Equal(call.Fields.OrderBy(field => field.Role).ThenBy(field => field.Type), call.Fields));
    }

    [Fact]
    public void A_cell_with_two_spots_is_no_help() =>
        Assert.All(
            Drop.Read(Workbook.Of(("calls", Calls), ("cells", [["cell id", "latitude", "longitude"], ["310-260-7", "31.5", "-106.25"], ["310-260-7", "19.4", "-99.1"]]))).Records.Where(record => record.Kind == RecordKind.Call),
            call => Assert.Null(call.Find(Role.Subject, FieldType.PlaceLatitude)));

    [Fact]
    public void Coordinates_of_the_row_itself_stand()
    {
        var read = Drop.Read(Workbook.Of(
            ("calls", [["a number", "b number", "start", "cell id", "latitude", "longitude"], ["2025550134", "2025550135", "2024-05-31 17:45", "310-260-7", "30", "-100"]]),
            ("cells", [["cell id", "latitude", "longitude"], ["310-260-7", "31.5", "-106.25"]])));
        Assert.Equal("30", read.Records[0].Find(Role.Subject, FieldType.PlaceLatitude));
    }
}
