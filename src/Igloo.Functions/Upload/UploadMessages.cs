using Igloo.Model;

namespace Igloo.Functions.Upload;

/// <summary>An upload by reference: what orchestrations and activities pass instead of data.</summary>
/// <param name="Workspace">The pool.</param>
/// <param name="Upload">The upload's id, as text.</param>
public sealed record UploadRef(string Workspace, string Upload)
{
    internal WorkspaceId WorkspaceId => new(Workspace);

    internal UploadId UploadId => UploadId.Parse(Upload);
}

/// <summary>One part of a long file that is read on its own.</summary>
/// <param name="Upload">The upload.</param>
/// <param name="Part">Which part, from 0.</param>
public sealed record PartRef(UploadRef Upload, int Part);

/// <summary>A part that Igloo itself failed on.</summary>
/// <param name="Part">The part.</param>
/// <param name="ErrorType">What was thrown, by type only: a message may hold content.</param>
public sealed record FailedPart(PartRef Part, string ErrorType);

/// <summary>What reading a file came to.</summary>
/// <param name="IsReadable">Whether it has records.</param>
/// <param name="Chunks">Parts written.</param>
/// <param name="Rows">Rows read.</param>
/// <param name="Parts">Of a long file, the parts that must be read before it is; otherwise 0.</param>
public sealed record ParsedUpload(bool IsReadable, int Chunks, long Rows, int Parts = 0);

/// <summary>An upload that could not be taken in.</summary>
/// <param name="Upload">The upload.</param>
/// <param name="ErrorType">What was thrown, by type only: a message may hold content.</param>
public sealed record FailedUpload(UploadRef Upload, string ErrorType);
