namespace Igloo.Analysis.Correlating;

/// <summary>A thing of one source and one of another that met, and how sure it is that both have one user.</summary>
/// <param name="Met">Their meetings.</param>
/// <param name="Number">Place in the list of pairs.</param>
/// <param name="Pointer">The thing whose occasions count: of the source that tells fewer for each.</param>
/// <param name="Other">The thing that may be there.</param>
/// <param name="Together">Occasions of the pointer on which the other was there.</param>
/// <param name="Occasions">Occasions of the pointer at places where the other's source looks.</param>
internal sealed record UserPair(MetPair Met, int Number, int Pointer, int Other, int Together, int Occasions)
{
    /// <summary>Probability that both have one user, 0 to 1.</summary>
    public double Belief { get; set; }

    /// <summary>What <see cref="Belief"/> is a share of.</summary>
    public double Weight { get; set; }

    /// <summary>Share of occasions on which strangers of their crowds are together.</summary>
    public double Base { get; set; }

    /// <summary>Logarithm of the probability of so many together were they strangers.</summary>
    public double LogStranger { get; set; }

    /// <summary>Probability of so many or more together were they strangers.</summary>
    public double Chance { get; set; }
}
