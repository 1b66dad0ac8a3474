namespace Igloo.Cli.Files.Networks;

/// <summary>A form in which tools of network analysis keep graphs.</summary>
internal interface INetworkFormat
{
    /// <summary>Whether a file's beginning, or all of a short file, is of this form.</summary>
    bool Recognises(string head);

    /// <summary>Every node and edge of the text.</summary>
    /// <exception cref="InvalidDataException">The text breaks the form's rules; the message says where.</exception>
    EdgeList Read(TextReader text);
}
