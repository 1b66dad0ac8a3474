import { useRecord } from "../api/queries";
import { Loaded } from "./Parts";

/** The row exactly as it was sent, with the file's hash, beside what was read from it. */
export function RawRow({ recordId }: { recordId: string }) {
  return (
    <Loaded query={useRecord(recordId)}>
      {(record) => (
        <section className="raw" aria-label={`Source row ${record.row} of ${record.file}`}>
          <p className="small">{record.source}/{record.file}, row {record.row}; file SHA-256 {record.sha256.slice(0, 16)}…</p>
          <dl>
            {Object.entries(record.raw).map(([column, text]) => (
              <div key={column}>
                <dt>{column}</dt>
                <dd>{record.masked.includes(column) ? <em>masked: protected trait</em> : text || <em>(empty)</em>}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </Loaded>
  );
}
