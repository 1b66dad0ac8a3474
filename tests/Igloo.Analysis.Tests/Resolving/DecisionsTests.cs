using CsCheck;
using Igloo.Analysis.Resolving;
using Igloo.Model;

namespace Igloo.Analysis.Tests.Resolving;

public sealed class DecisionsTests
{
    private static readonly (FieldType, string)[] Esteban = Rows.Person("ESTEBAN", "QUIROGA", "1981-04-07", "+15557770134", "9 HARBOUR LANE");
    private static readonly (FieldType, string)[] Lucia = Rows.Person("LUCIA", "SALCEDO", "1990-12-30", "+15553331111", "4 MILL ROAD");

    [Fact]
    public void Two_whom_a_person_holds_to_be_the_same_are_one_whatever_they_say()
    {
        var entities = Resolve([Esteban, Lucia], same: [(0, 1)]);
        Assert.Equal(entities.EntityOf[0], entities.EntityOf[1]);
        Assert.Equal(TieKind.Decision, Assert.Single(entities.Ties, tie => (tie.A, tie.B) is (0, 1)).Kind);
    }

    [Fact]
    public void Without_a_decision_they_are_two() => Assert.NotEqual(Resolve([Esteban, Lucia]).EntityOf[0], Resolve([Esteban, Lucia]).EntityOf[1]);

    [Fact]
    public void Two_who_are_not_the_same_are_two_even_when_all_their_values_are()
    {
        var entityOf = Resolve([Esteban, Esteban, Lucia, Lucia], notSame: [(0, 1)]).EntityOf;
        Assert.NotEqual(entityOf[0], entityOf[1]);
        Assert.Equal(entityOf[2], entityOf[3]);
    }

    [Fact]
    public void Who_looks_like_two_who_are_not_the_same_is_neither()
    {
        var entityOf = Resolve([Esteban, Esteban, Esteban], notSame: [(0, 1)]).EntityOf;
        Assert.Equal(3, entityOf.Take(3).Distinct().Count());
    }

    [Fact]
    public void Who_looks_more_like_one_of_them_is_that_one()
    {
        var entityOf = Resolve([Esteban, [.. Esteban, (FieldType.Email, "e.quiroga@example.org")], [.. Esteban, (FieldType.Email, "e.quiroga@example.org")]], notSame: [(0, 1)]).EntityOf;
        Assert.NotEqual(entityOf[0], entityOf[2]);
        Assert.Equal(entityOf[1], entityOf[2]);
    }

    [Fact]
    public void Not_the_same_also_holds_through_thirds_whom_a_person_joined()
    {
        var entityOf = Resolve([Esteban, Esteban, Lucia], same: [(1, 2), (2, 0)], notSame: [(0, 1)]).EntityOf;
        Assert.NotEqual(entityOf[0], entityOf[1]);
        Assert.Equal(entityOf[1], entityOf[2]);
    }

    [Fact]
    public void Decisions_hold_whatever_they_are_and_ties_stay_a_tree() => Gen.Select(Pairs, Pairs).Sample((same, notSame) =>
    {
        var resolution = Resolver.Resolve(Rows.Table(Crowd), new RowDecisions(same, notSame));
        Assert.All(notSame, pair => Assert.NotEqual(resolution.EntityOf[pair.A], resolution.EntityOf[pair.B]));
        Assert.All(resolution.Ties, tie => Assert.Equal(resolution.EntityOf[tie.A], resolution.EntityOf[tie.B]));
        Assert.Equal(resolution.EntityOf.Count - resolution.EntityOf.Distinct().Count(), resolution.Ties.Count);
        if (notSame.Length == 0) Assert.All(same, pair => Assert.Equal(resolution.EntityOf[pair.A], resolution.EntityOf[pair.B]));
    }, iter: 30);

    [Fact]
    public void A_decision_on_a_row_that_is_not_there_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Resolver.Resolve(Rows.Table([Esteban]), new RowDecisions([(0, 1)], [])));

    [Fact]
    public void What_is_in_doubt_is_asked_in_the_order_of_what_an_answer_changes_and_never_again()
    {
        var doubts = Resolver.Resolve(Rows.Table(Crowd)).Doubts(100);
        Assert.NotEmpty(doubts);
        Assert.Equal(doubts.OrderByDescending(doubt => doubt.Change), doubts);
        var (a, b, areJoined, _, _) = doubts[0];
        (int, int)[] asked = [(a, b)];
        var answered = Resolver.Resolve(Rows.Table(Crowd), areJoined ? new RowDecisions([], asked) : new RowDecisions(asked, []));
        Assert.DoesNotContain(answered.Doubts(100), doubt => (doubt.A, doubt.B) == (a, b) || (doubt.A, doubt.B) == (b, a));
    }

    [Fact]
    public void Strangers_leave_no_doubt() => Assert.Empty(Resolve([Esteban, Lucia]).Doubts(100));

    private static Gen<(int A, int B)[]> Pairs { get; } =
        Gen.Select(Gen.Int[0, 23], Gen.Int[0, 23]).Where(pair => pair.Item1 != pair.Item2).Array[0, 4];

    // Somebody twice in other words, somebody twice in the same, people of one home.
    private static (FieldType, string)[][] Crowd { get; } =
    [
        .. Rows.Town(8), .. Rows.Town(6), .. Rows.Town(4).Select(row => row[..3]),
        Rows.Person("ESTEBAN", "QUIROGA", "1981-04-07", "+15557770134", "9 HARBOUR LANE"),
        Rows.Person("ESTEBAN", "QUIROGA", "", "+15557770134", "9 HARBOUR LANE"),
        Rows.Person("ESTEBAN", "QUIROGA", "1955-11-30", "+15557770134", "9 HARBOUR LANE"),
        Rows.Person("MARCO", "QUIROGA", "1984-12-19", "+15557770134", "9 HARBOUR LANE"),
        Rows.Person("MARCO", "QUIROGA"),
        Rows.Person("MARCOS", "QUIROGA"),
    ];

    private static RunResolution Resolve((FieldType, string)[][] rows, (int, int)[]? same = null, (int, int)[]? notSame = null) =>
        Resolver.Resolve(Rows.Table([.. rows, .. Rows.Town(300)]), new RowDecisions(same ?? [], notSame ?? []));
}
