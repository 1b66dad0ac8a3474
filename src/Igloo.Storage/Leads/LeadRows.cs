using Azure.Data.Tables;

namespace Igloo.Storage;

/// <summary>What a queue shows of a lead, as a row.</summary>
internal static class LeadRows
{
    public static TableEntity Make(string partition, string key, Lead lead, IReadOnlyList<Finding> findings) => new(partition, key)
    {
        ["Id"] = lead.Id.ToString(),
        ["Rank"] = lead.Rank,
        ["Lane"] = lead.Lane.ToString(),
        ["Strength"] = lead.Strength,
        ["Word"] = lead.Word.ToString(),
        ["Headline"] = lead.Headline,
        ["Sources"] = Body.Json(lead.Sources),
        ["Rules"] = string.Join(' ', findings.Select(finding => finding.Rule).Distinct().Order(StringComparer.Ordinal)),
        ["Latest"] = lead.To,
        ["Change"] = lead.Change,
        ["Subjects"] = lead.Subjects.Count,
        ["Evidence"] = lead.Evidence.Count,
        ["Releases"] = Body.Json(findings.SelectMany(finding => finding.Releases).Distinct().Order()),
    };

    public static LeadRow Read(TableEntity row) => new(
        LeadId.TryParse(row.GetString("Id"), out var id) ? id : throw new InvalidDataException($"Row {row.RowKey} of {row.PartitionKey} names no lead."),
        row.GetInt32("Rank")!.Value,
        Enum.Parse<Lane>(row.GetString("Lane")),
        row.GetDouble("Strength")!.Value,
        Enum.Parse<StrengthWord>(row.GetString("Word")),
        row.GetString("Headline"),
        row.FromJson<SourceRef[]>("Sources")!,
        row.GetString("Rules").Split(' ', StringSplitOptions.RemoveEmptyEntries),
        row.GetDateTimeOffset("Latest"),
        row.GetString("Change"),
        row.GetInt32("Subjects")!.Value,
        row.GetInt32("Evidence")!.Value,
        row.FromJson<ReleaseClass[]>("Releases")!);
}
