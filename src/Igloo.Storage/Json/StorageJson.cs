using System.Text.Json;
using System.Text.Json.Serialization;

namespace Igloo.Storage;

/// <summary>How documents are kept: camelCase, enums as words, ids as their text.</summary>
public static class StorageJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            IgnoreReadOnlyProperties = true,
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
                new IdConverter<UploadId>(UploadId.Parse),
                new IdConverter<RecordId>(RecordId.Parse),
                new IdConverter<RunId>(RunId.Parse),
                new IdConverter<EntityId>(EntityId.Parse),
                new IdConverter<EventId>(EventId.Parse),
                new IdConverter<FindingId>(FindingId.Parse),
                new IdConverter<LeadId>(text => LeadId.TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a lead id.")),
                new IdConverter<WorkspaceId>(text => new WorkspaceId(text)),
            },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
