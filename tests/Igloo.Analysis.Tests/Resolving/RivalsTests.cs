using Igloo.Model;

namespace Igloo.Analysis.Tests.Resolving;

/// <summary>Rows that fit more than one somebody.</summary>
public sealed class RivalsTests
{
    private static readonly (FieldType, string)[]
        Father = Rows.Person("ESTEBAN", "QUIROGA", "1951-04-07", "+15557770134", "9 HARBOUR LANE", "X1234567"),
        Son = Rows.Person("ESTEBAN", "QUIROGA", "1984-12-19", "+15557779999", "9 HARBOUR LANE", "Q7654321");

    [Fact]
    public void A_row_that_fits_father_and_son_alike_is_neither()
    {
        var entities = Resolve(Father, Son, Rows.Person("ESTEBAN", "QUIROGA", home: "9 HARBOUR LANE"));
        Assert.Equal(3, entities.Distinct().Count());
    }

    [Fact]
    public void The_same_row_is_the_father_where_no_son_is_known()
    {
        var entities = Resolve(Father, Rows.Person("ESTEBAN", "QUIROGA", home: "9 HARBOUR LANE"));
        Assert.Single(entities.Distinct());
    }

    [Fact]
    public void A_row_with_the_fathers_telephone_is_the_father()
    {
        var entities = Resolve(Father, Son, Rows.Person("ESTEBAN", "QUIROGA", "", "+15557770134", "9 HARBOUR LANE"));
        Assert.Equal(entities[0], entities[2]);
        Assert.NotEqual(entities[1], entities[2]);
    }

    [Fact]
    public void Two_that_may_well_be_one_are_no_rivals()
    {
        var entities = Resolve(Father, Rows.Person("ESTEBAN", "QUIROGA", "1951-04-07", "", "9 HARBOUR LANE"), Rows.Person("ESTEBAN", "QUIROGA", home: "9 HARBOUR LANE"));
        Assert.Single(entities.Distinct());
    }

    // Without the strangers.
    private static int[] Resolve(params (FieldType, string)[][] rows) => [.. Rows.Resolve([.. rows, .. Rows.Town(300)]).Take(rows.Length)];
}
