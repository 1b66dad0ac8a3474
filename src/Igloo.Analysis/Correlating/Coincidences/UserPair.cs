namespace Igloo.Analysis.Correlating;

/// <summary>A thing of one source and one of another that met, and how sure it is that both have one user.</summary>
/// <param name="met">Their meetings.</param>
/// <param name="pointer">The thing whose occasions count: of the source that tells fewer for each.</param>
/// <param name="other">The thing that may be there.</param>
/// <param name="together">Occasions of the pointer on which the other was there.</param>
/// <param name="occasions">Occasions of the pointer at places where the other's source looks.</param>
internal sealed class UserPair(MetPair met, int pointer, int other, int together, int occasions)
{
    public MetPair Met => met;

    public int Pointer => pointer;

    public int Other => other;

    public int Together => together;

    public int Occasions => occasions;

    /// <summary>Probability that both have one user, 0 to 1.</summary>
    public double Belief { get; set; }

    /// <summary>What <see cref="Belief"/> is a share of.</summary>
    public double Weight { get; set; }

    /// <summary>Share of occasions on which strangers of their crowds are together.</summary>
    public double Base { get; set; }

    /// <summary>Logarithm of the probability of so many together were they strangers.</summary>
    public double LogStranger { get; set; }
}
