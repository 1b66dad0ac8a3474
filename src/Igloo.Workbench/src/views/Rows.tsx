import { useState } from "react";
import { plural } from "../core/wording";
import { RawRow } from "./RawRow";

/** The rows behind a number: one action shows the first as it was sent, further ones go on to the next. */
export function Rows({ records }: { records: string[] }) {
  const [open, setOpen] = useState(-1);
  const shown = records[open];
  if (records.length === 0) return null;
  return (
    <>
      <button type="button" className="quiet" aria-expanded={open >= 0} onClick={() => setOpen(open < 0 ? 0 : -1)}>{plural(records.length, "row")}</button>
      {shown !== undefined && (
        <div className="card">
          <p className="small">
            {open + 1} of {records.length} <button type="button" onClick={() => setOpen((open + 1) % records.length)}>Next row</button>
          </p>
          <RawRow recordId={shown} />
        </div>
      )}
    </>
  );
}
