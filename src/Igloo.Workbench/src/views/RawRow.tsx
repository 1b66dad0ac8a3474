import { useRecord } from "../api/queries";
import { fieldWord } from "../core/wording";
import { Loaded } from "./Parts";

/** The row exactly as it was sent, with the file's hash, and what was read from it. */
export function RawRow({ recordId }: { recordId: string }) {
  return (
    <Loaded query={useRecord(recordId)}>
      {(record) => (
        <section className="raw" aria-label={`Source row ${record.row} of ${record.file}`}>
          <h3>As it was sent</h3>
          <dl>
            {Object.entries(record.raw).map(([column, text]) => (
              <div key={column}>
                <dt>{column}</dt>
                <dd>{record.masked.includes(column) ? <em>masked: protected trait</em> : text || <em>(empty)</em>}</dd>
              </div>
            ))}
          </dl>
          <h3>As it was read</h3>
          <dl>
            {record.fields.map((field, index) => <div key={index}><dt>{fieldWord(field.role, field.type)}</dt><dd>{field.value}</dd></div>)}
          </dl>
          <p className="small">{record.source}/{record.file}, {record.sheet && `sheet ${record.sheet}, `}row {record.row} · SHA-256 of the file {record.sha256}</p>
        </section>
      )}
    </Loaded>
  );
}
