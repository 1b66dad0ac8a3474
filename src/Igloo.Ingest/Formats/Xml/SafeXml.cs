using System.Xml;

namespace Igloo.Ingest.Formats.Xml;

/// <summary>How every XML is opened: no document type is read, so that no entity can unfold, and nothing is fetched.</summary>
internal static class SafeXml
{
    public static XmlReader Open(Stream bytes) => XmlReader.Create(bytes, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
    });
}
