using Azure.Data.Tables;

namespace Igloo.Storage;

/// <summary>An upload as a row.</summary>
internal static class UploadRow
{
    public static TableEntity Make(Upload upload, DateTimeOffset receivedAt)
    {
        var row = new TableEntity(upload.Workspace.Value, upload.Id.ToString()) { ["ReceivedAt"] = receivedAt };
        return Fill(row, upload);
    }

    public static TableEntity Fill(TableEntity row, Upload upload)
    {
        row["Agency"] = upload.Path.Source.Agency;
        row["Source"] = upload.Path.Source.Source;
        row["File"] = upload.Path.File;
        row["Sha256"] = upload.ContentSha256;
        row["DropNumber"] = upload.DropNumber;
        row["Length"] = upload.Length;
        row["ReleaseAgency"] = upload.Release.Agency;
        row["ReleaseHandling"] = upload.Release.Handling;
        row["State"] = upload.State.ToString();
        row["Reason"] = upload.Reason;
        row["Kind"] = upload.Kind?.ToString();
        row["Rows"] = upload.Rows;
        row["Records"] = upload.Records;
        row["Rejects"] = upload.Rejects;
        row["Chunks"] = upload.Chunks;
        row["MaskedColumns"] = Body.Json(upload.MaskedColumns);
        return row;
    }

    public static Upload Read(TableEntity row) => new()
    {
        Id = UploadId.Parse(row.RowKey),
        Workspace = new WorkspaceId(row.PartitionKey),
        Path = new UploadPath(new SourceRef(row.GetString("Agency"), row.GetString("Source")), row.GetString("File")),
        ContentSha256 = row.GetString("Sha256"),
        DropNumber = row.GetInt32("DropNumber")!.Value,
        Length = row.GetInt64("Length")!.Value,
        Release = new ReleaseClass(row.GetString("ReleaseAgency"), row.GetString("ReleaseHandling")),
        State = Enum.Parse<UploadState>(row.GetString("State")),
        Reason = row.GetString("Reason"),
        Kind = row.GetString("Kind") is { } kind ? Enum.Parse<RecordKind>(kind) : null,
        Rows = row.GetInt64("Rows")!.Value,
        Records = row.GetInt64("Records")!.Value,
        Rejects = row.GetInt64("Rejects")!.Value,
        Chunks = row.GetInt32("Chunks")!.Value,
        MaskedColumns = row.FromJson<string[]>("MaskedColumns") ?? [],
    };

    public static StoredUpload ReadStored(TableEntity row) => new(Read(row), row.GetDateTimeOffset("ReceivedAt")!.Value);
}
