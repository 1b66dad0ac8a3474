namespace Igloo.Storage;

/// <summary>An artefact that a step reads is not there; whoever made it must make it again.</summary>
/// <param name="name">The artefact's name.</param>
public sealed class ArtefactMissingException(string name) : Exception($"The artefact '{name}' is missing; run again the step that writes it.")
{
    public string Name { get; } = name;
}
