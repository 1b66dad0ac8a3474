namespace Igloo.Analysis.Resolving;

/// <summary>What a comparison asks of the names of a row first, in one number: it stands with the row, where the names themselves are a walk through memory.</summary>
internal static class NameSigns
{
    private const int WholeIsLatin = 1, OrganizationIsLatin = 2, GenerationShift = 2;

    public static int Of(in NameValue whole, in NameValue organization) =>
        (whole.IsLatin ? WholeIsLatin : 0) | (organization.IsLatin ? OrganizationIsLatin : 0) | (whole.Generation << GenerationShift);

    /// <summary>Whether two rows write a person's name in one kind of script.</summary>
    public static bool AreWholeOfOneScript(int a, int b) => ((a ^ b) & WholeIsLatin) == 0;

    /// <summary>Whether two rows name people of two generations.</summary>
    public static bool AreOfTwoGenerations(int a, int b) => a >> GenerationShift != 0 && b >> GenerationShift != 0 && a >> GenerationShift != b >> GenerationShift;

    /// <summary>Whether two rows write an organisation's name in one kind of script.</summary>
    public static bool AreOrganizationsOfOneScript(int a, int b) => ((a ^ b) & OrganizationIsLatin) == 0;
}
