import { useMemo, useState } from "react";
import { Link } from "react-router";
import type { EvidenceRow, Finding } from "../api/types";
import { isShared, sharedValues } from "../core/ties";
import { fieldWord } from "../core/wording";
import { RawRow } from "./RawRow";
import { useKeys } from "./useKeys";

interface Props {
  rows: EvidenceRow[];
  /** How many the lead rests on; more than rows when the list is cut. */
  total: number;
  /** Only the rows of this finding. */
  chosen: Finding | null;
  onAll: () => void;
}

/** The rows that a lead rests on, with what ties them together marked. `E` walks them and opens each one as it was sent. */
export function Evidence({ rows, total, chosen, onAll }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  const visible = useMemo(() => rows.filter((row) => chosen === null || chosen.evidence.includes(row.recordId)), [rows, chosen]);
  const shared = useMemo(() => sharedValues(visible), [visible]);

  const next = () => {
    const row = visible[(visible.findIndex((candidate) => candidate.recordId === open) + 1) % visible.length];
    if (!row) return;
    setOpen(row.recordId);
    const button = document.getElementById(`row-${row.recordId}`);
    button?.focus({ preventScroll: true });
    button?.scrollIntoView({ block: "center" });
  };
  useKeys({ e: next, Escape: () => (open === null ? onAll() : setOpen(null)) });

  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">Evidence</h2>
      <p className="showing">
        Showing {visible.length.toLocaleString("en")} of {total.toLocaleString("en")} rows{chosen && <>, those of “{chosen.because}” <button type="button" onClick={onAll}>Show all</button></>}.
        Marked values stand in more than one of these rows. <kbd>E</kbd> opens the next row as it was sent.
      </p>
      <table className="stacked evidence">
        <caption className="sr-only">Evidence rows</caption>
        <thead><tr><th scope="col">File</th><th scope="col">Row</th><th scope="col">Kind</th><th scope="col">Values</th></tr></thead>
        {visible.map((row) => (
          <tbody key={row.recordId} className={row.recordId === open ? "open" : ""}>
            <tr>
              <td><Link to={`/uploads/${row.uploadId}`}>{row.file}</Link><span className="small">{row.source}</span></td>
              <td data-label="Row">
                <button id={`row-${row.recordId}`} type="button" aria-expanded={row.recordId === open} onClick={() => setOpen(row.recordId === open ? null : row.recordId)}>
                  {row.sheet && `${row.sheet} `}{row.row}
                </button>
              </td>
              <td data-label="Kind">{row.kind}</td>
              <td><Values row={row} shared={shared} /></td>
            </tr>
            {row.recordId === open && <tr><td colSpan={4}><RawRow recordId={row.recordId} /></td></tr>}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Values({ row, shared }: { row: EvidenceRow; shared: ReadonlySet<string> }) {
  return row.fields.map((field, index) => (
    <span key={index} className="value">
      <span className="small">{fieldWord(field.role, field.type)}</span> {isShared(field, shared) ? <mark>{field.raw}</mark> : field.raw}
    </span>
  ));
}
