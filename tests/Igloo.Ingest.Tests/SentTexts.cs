using System.Text.Encodings.Web;
using System.Text.Json;

namespace Igloo.Ingest.Tests;

internal static class SentTexts
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The row as it was received, as a JSON object of column to text.</summary>
    public static string SentJson(this Record record) =>
        JsonSerializer.Serialize(new OrderedDictionary<string, string>(record.Sent.Columns.Zip(record.Sent.Texts, KeyValuePair.Create)), Plain);
}
