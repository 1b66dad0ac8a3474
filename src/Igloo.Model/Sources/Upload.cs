namespace Igloo.Model;

/// <summary>How far an upload has come.</summary>
public enum UploadState : byte
{
    /// <summary>Seen, not yet read.</summary>
    Received,

    /// <summary>Being read.</summary>
    Parsing,

    /// <summary>Read; its records wait for the next run.</summary>
    Ready,

    /// <summary>In the results of a published run.</summary>
    Analyzed,

    /// <summary>Cannot be read or was refused; <see cref="Upload.Reason"/> says why and what to do.</summary>
    Failed,

    /// <summary>A newer version of the same path took its place.</summary>
    Superseded,

    /// <summary>Its agency took it back; the next run leaves it out of all results.</summary>
    Withdrawing,

    /// <summary>Its agency took it back, and no result rests on it any more.</summary>
    Withdrawn,
}

/// <summary>One dropped file and what became of it.</summary>
public sealed record Upload
{
    /// <summary>The drop's id.</summary>
    public required UploadId Id { get; init; }

    /// <summary>The pool it belongs to.</summary>
    public required WorkspaceId Workspace { get; init; }

    /// <summary>Where it was dropped.</summary>
    public required UploadPath Path { get; init; }

    /// <summary>SHA-256 of its bytes, 64 hex digits.</summary>
    public required string ContentSha256 { get; init; }

    /// <summary>Which drop of this path it is, from 1.</summary>
    public required int DropNumber { get; init; }

    /// <summary>Bytes.</summary>
    public required long Length { get; init; }

    /// <summary>Who may see its records.</summary>
    public required ReleaseClass Release { get; init; }

    /// <summary>How far it has come.</summary>
    public UploadState State { get; init; }

    /// <summary>Why it failed and what to do; otherwise <see langword="null"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>What its rows tell, once read.</summary>
    public RecordKind? Kind { get; init; }

    /// <summary>Rows read; equals <see cref="Records"/> + <see cref="Rejects"/>.</summary>
    public long Rows { get; init; }

    /// <summary>Rows kept.</summary>
    public long Records { get; init; }

    /// <summary>Rows set aside.</summary>
    public long Rejects { get; init; }

    /// <summary>Parts that its records stand in, in the lake.</summary>
    public int Chunks { get; init; }

    /// <summary>Columns that hold a protected trait: kept raw, masked, in no index, feature or export.</summary>
    public IReadOnlyList<string> MaskedColumns { get; init; } = [];

    /// <summary>The id of a drop. The same bytes from two agencies are two uploads.</summary>
    public static UploadId IdOf(WorkspaceId workspace, UploadPath path, string contentSha256, int dropNumber) =>
        new(Digest.Of(workspace.Value, path.Source.Agency, path.Source.Source, path.File, contentSha256, dropNumber.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
