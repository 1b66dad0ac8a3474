using Igloo.Model;

namespace Igloo.Analysis.Linking;

/// <summary>How firmly records bind two entities.</summary>
/// <remarks>
/// Each record that says so halves or better what is left of the doubt: 1 - (1 - s)^n for n records, s by kind. The values of s are
/// ours, set so that one row which names a holder with their phone is a strong tie and one call is not.
/// </remarks>
internal static class LinkStrength
{
    /// <summary>From here on a link counts as strong.</summary>
    public const double Strong = 0.5;

    // Many cards share their last four digits, however often each is used.
    private const double OfMaskedCard = 0.3;
    private const int SaturatedAt = 50;

    public static double Of(LinkKind kind, int records, bool byMaskedCard) =>
        byMaskedCard ? OfMaskedCard : Math.Round(1 - Math.Pow(1 - OfOneRecord(kind), Math.Min(records, SaturatedAt)), 6);

    /// <summary>Whether all that is known of a card is its last digits.</summary>
    public static bool IsMaskedCard(PackedEntity entity) => entity.Id.Kind == EntityKind.Account && entity.Caption.Span is ['*', ..];

    private static double OfOneRecord(LinkKind kind) => kind switch
    {
        LinkKind.Uses => 0.7,
        LinkKind.TravelledWith or LinkKind.BookedFor => 0.5,
        LinkKind.Paid => 0.4,
        LinkKind.Called or LinkKind.NamedWith or LinkKind.GoesWith or LinkKind.MovesWith => 0.3,
        _ => 0.2,
    };
}
