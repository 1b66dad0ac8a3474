namespace Igloo.Model;

/// <summary>Who sent data and which of their systems it came from, as configured.</summary>
/// <param name="Agency">Short name of the agency, such as <c>border-police</c>.</param>
/// <param name="Source">Short name of its system, such as <c>encounters</c>.</param>
public readonly record struct SourceRef(string Agency, string Source) : IComparable<SourceRef>
{
    /// <inheritdoc/>
    public int CompareTo(SourceRef other)
    {
        var byAgency = string.CompareOrdinal(Agency, other.Agency);
        return byAgency != 0 ? byAgency : string.CompareOrdinal(Source, other.Source);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Agency}/{Source}";
}

/// <summary>Who may see a record: the agency that released it and its handling code.</summary>
/// <param name="Agency">The releasing agency.</param>
/// <param name="Handling">The handling code, such as <c>shared</c> (the whole workspace) or <c>agency</c> (the releasing agency only).</param>
public readonly record struct ReleaseClass(string Agency, string Handling) : IComparable<ReleaseClass>
{
    /// <summary>Handling code of what the whole workspace may see.</summary>
    public const string Shared = "shared";

    /// <summary>Handling code of what only the releasing agency may see.</summary>
    public const string AgencyOnly = "agency";

    /// <summary>Whether a viewer of <paramref name="agency"/> may see what carries this class.</summary>
    public bool IsVisibleTo(string agency) => Handling == Shared || Agency == agency;

    /// <inheritdoc/>
    public int CompareTo(ReleaseClass other)
    {
        var byAgency = string.CompareOrdinal(Agency, other.Agency);
        return byAgency != 0 ? byAgency : string.CompareOrdinal(Handling, other.Handling);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Agency}+{Handling}";
}
