using Igloo.Model;

namespace Igloo.Functions;

/// <summary>Settings of the function app, under <c>Igloo:</c>.</summary>
public sealed class IglooSettings
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Igloo";

    /// <summary>The pool that this app serves. Default <c>main</c>.</summary>
    public string Workspace { get; set; } = "main";

    /// <summary>Base64 of the key that signs local tokens; embedded runtime only.</summary>
    public string? SigningKey { get; set; }

    /// <summary>Issuer of Entra ID tokens, such as <c>https://login.microsoftonline.com/{tenant}/v2.0</c>; cloud only.</summary>
    public string? Authority { get; set; }

    /// <summary>Audience of Entra ID tokens; cloud only.</summary>
    public string? Audience { get; set; }

    /// <summary>Things tied to more entities than this make no links by themselves, and so many may call or pay one before it counts as a super-connector. Default 100.</summary>
    public int HubMaximum { get; set; } = 100;

    /// <summary>Folder for what the API accepted and local storage may not have saved yet; none in the cloud, where storage is durable.</summary>
    public string? SpoolFolder { get; set; }

    /// <summary>Seconds that a workspace waits when nobody nudges it. Default 30.</summary>
    public int IdleSeconds { get; set; } = 30;

    /// <summary>Seconds without a new upload before a run begins, so that a case dropped at once is one run. Default 2.</summary>
    public int QuietSeconds { get; set; } = 2;

    /// <summary>Megabytes of about one part of a long file; a file of at least twice that is read in parts, several at once. Default 32.</summary>
    public int PartMegabytes { get; set; } = 32;

    /// <summary>How what is shown must be handled: the text above and below each screen.</summary>
    public string Handling { get; set; } = "Law-enforcement sensitive. Handle by your agency's rules.";

    internal WorkspaceId WorkspaceId => WorkspaceId.TryParse(Workspace, out var id)
        ? id
        : throw new InvalidOperationException($"Igloo:Workspace is '{Workspace}'; expected 3 to 40 lower-case letters, digits or hyphens.");
}
