namespace Igloo.Analysis.Resolving;

/// <summary>What a comparison asks of the names of a row first, in one number: it stands with the row, where the names themselves are a walk through memory.</summary>
internal static class NameSigns
{
    private const int ScriptBits = 7, GenerationShift = 2 * ScriptBits, OneScript = (1 << ScriptBits) - 1;

    public static int Of(in NameValue whole, in NameValue organization) =>
        whole.Script | (organization.Script << ScriptBits) | (whole.Generation << GenerationShift);

    /// <summary>Whether two rows write a person's name in one script.</summary>
    public static bool AreWholeOfOneScript(int a, int b) => ((a ^ b) & OneScript) == 0;

    /// <summary>Whether two rows name people of two generations.</summary>
    public static bool AreOfTwoGenerations(int a, int b) => a >> GenerationShift != 0 && b >> GenerationShift != 0 && a >> GenerationShift != b >> GenerationShift;

    /// <summary>Whether two rows write an organisation's name in one script.</summary>
    public static bool AreOrganizationsOfOneScript(int a, int b) => ((a ^ b) & (OneScript << ScriptBits)) == 0;
}
