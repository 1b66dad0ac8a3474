using Igloo.Model;

namespace Igloo.Ingest;

/// <summary>What became of one row: exactly one of record and reject is set.</summary>
/// <param name="Record">The row in the canonical model, or <see langword="null"/>.</param>
/// <param name="Reject">Why the row was set aside, or <see langword="null"/>.</param>
/// <param name="BytesRead">Bytes of the dropped file taken so far, for progress, as of one of the last 64 rows; packed bytes of a packed file.</param>
public readonly record struct RowOutcome(Record? Record, Reject? Reject, long BytesRead);
