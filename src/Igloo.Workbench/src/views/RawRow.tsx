import { useRecord, useUnmask } from "../api/queries";
import type { RawRecord, UnmaskReason } from "../api/types";
import { pieces } from "../core/marks";
import { fieldWord } from "../core/wording";
import { ErrorNote, Loaded } from "./Parts";

const reasons: readonly [UnmaskReason, string][] = [
  ["welfare", "somebody may need help"],
  ["identity", "is it who I look for?"],
  ["legal", "a court or a law asks"],
];

/** The row as it was sent, with the file's hash, and what was read from it. */
export function RawRow({ recordId }: { recordId: string }) {
  const unmask = useUnmask(recordId);
  return (
    <Loaded query={useRecord(recordId)}>
      {(record) => (
        <>
          <Sent record={unmask.data ?? record} />
          {record.protected > 0 && !unmask.data && <Unmask record={record} isPending={unmask.isPending} onUnmask={unmask.mutate} />}
          {unmask.error != null && <ErrorNote error={unmask.error} />}
        </>
      )}
    </Loaded>
  );
}

function Sent({ record }: { record: RawRecord }) {
  return (
    <section className="raw" aria-label={`Source row ${record.row} of ${record.file}`}>
      <h3>As it was sent</h3>
      <dl>
        {Object.entries(record.raw).map(([column, text]) => (
          <div key={column}>
            <dt>{column}</dt>
            <dd>{record.masked.includes(column) ? <em>masked: protected trait</em> : text === "" ? <em>(empty)</em> : <Marked text={text} record={record} />}</dd>
          </div>
        ))}
      </dl>
      <h3>As it was read</h3>
      <dl>
        {record.fields.map((field, index) => <div key={index}><dt>{fieldWord(field.role, field.type)}</dt><dd>{field.value || field.raw}</dd></div>)}
      </dl>
      <p className="small">{record.source}/{record.file}, {record.sheet && `sheet ${record.sheet}, `}row {record.row} · SHA-256 of the file {record.sha256}</p>
    </section>
  );
}

/** A text with what was read from it marked, and named when pointed at. */
function Marked({ text, record }: { text: string; record: RawRecord }) {
  return pieces(text, record.fields).map((piece, index) => (piece.field ? <mark key={index} title={fieldWord(piece.field.role, piece.field.type)}>{piece.text}</mark> : piece.text));
}

/** People without a part of their own stay masked until somebody says why they must be known. */
function Unmask({ record, isPending, onUnmask }: { record: RawRecord; isPending: boolean; onUnmask: (reason: UnmaskReason) => void }) {
  return (
    <p className="note">
      {record.protected} values of people without a part of their own are masked: they may need help. Show them, because{" "}
      {reasons.map(([reason, words]) => <button key={reason} type="button" disabled={isPending} onClick={() => onUnmask(reason)}>{words}</button>)}{" "}
      <span className="small">The audit keeps who asked, and why.</span>
    </p>
  );
}
