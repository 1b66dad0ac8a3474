namespace Igloo.Model;

/// <summary>One sharing agreement's pool of data; records never cross it.</summary>
/// <param name="Value">Lower-case letters, digits and hyphens, 3 to 40 characters.</param>
public readonly record struct WorkspaceId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Whether <paramref name="text"/> may name a workspace.</summary>
    public static bool TryParse(string? text, out WorkspaceId id)
    {
        var ok = text is { Length: >= 3 and <= 40 } && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
        id = ok ? new WorkspaceId(text!) : default;
        return ok;
    }
}
