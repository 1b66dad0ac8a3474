import { useState } from "react";
import { useNavigate } from "react-router";
import { useKinds, usePreview, useProposal, useReadBy } from "../api/queries";
import type { DateOrder, Kind, MappingPreview, Upload } from "../api/types";
import { type Choice, choiceOf, keyOf, mappingOf, underKind } from "../core/mapping";
import { columnWord, decisionWord, fieldWord, plural } from "../core/wording";
import { ErrorNote, Loaded, Scrolling } from "./Parts";

const orders: Record<DateOrder, string> = { dayFirst: "Day first: 31/05/2026", monthFirst: "Month first: 05/31/2026", yearFirst: "Year first: 26-05-31" };

/** Corrects what the columns of a file were taken for, shows its first rows so, and has it read so. */
export function MappingEditor({ upload }: { upload: Upload }) {
  const proposal = useProposal(upload.id);
  const kinds = useKinds();
  return (
    <section aria-labelledby="correct">
      <h2 id="correct">What the columns hold</h2>
      <Loaded query={kinds}>
        {(page) => <Loaded query={proposal}>{(proposed) => <Form upload={upload} proposal={proposed} kinds={page.items} />}</Loaded>}
      </Loaded>
    </section>
  );
}

function Form({ upload, proposal, kinds }: { upload: Upload; proposal: MappingPreview; kinds: Kind[] }) {
  const [choice, setChoice] = useState(() => choiceOf(proposal.mapping));
  const preview = usePreview(upload.id);
  const change = (next: Choice) => {
    setChoice(next);
    preview.reset();
  };
  const kind = kinds.find((one) => one.kind === choice.kind);
  if (kind === undefined) return <ErrorNote error={`No rows are known as '${choice.kind}'.`} />;
  const mapping = mappingOf(choice, proposal.mapping);
  return (
    <>
      <div className="filters">
        <label>Each row tells
          <select value={choice.kind} onChange={(event) => change(underKind(choice, kinds.find((one) => one.kind === event.target.value)!))}>
            {kinds.map((one) => <option key={one.kind} value={one.kind}>{one.inWords}</option>)}
          </select>
        </label>
        <label>Dates such as 03/04/2026
          <select value={choice.dateOrder ?? ""} onChange={(event) => change({ ...choice, dateOrder: (event.target.value || undefined) as DateOrder | undefined })}>
            <option value="">As the values show</option>
            {Object.entries(orders).map(([order, words]) => <option key={order} value={order}>{words}</option>)}
          </select>
        </label>
      </div>
      <Columns proposal={proposal} kind={kind} choice={choice} onChange={change} />
      <p><button type="button" disabled={preview.isPending} onClick={() => preview.mutate(mapping)}>Show the first rows</button> Nothing is kept yet.</p>
      {preview.error != null && <ErrorNote error={preview.error} />}
      {preview.data && <FirstRows preview={preview.data} />}
      {preview.data && <ReadSo upload={upload} mapping={preview.data.mapping} />}
    </>
  );
}

interface ColumnsProps {
  proposal: MappingPreview;
  kind: Kind;
  choice: Choice;
  onChange: (choice: Choice) => void;
}

const Columns = ({ proposal, kind, choice, onChange }: ColumnsProps) => (
  <table className="stacked">
    <caption className="sr-only">Columns, some of their values, and what each is taken for</caption>
    <thead><tr><th scope="col">Column</th><th scope="col">Values</th><th scope="col">Taken for</th><th scope="col">Igloo's guess</th></tr></thead>
    <tbody>
      {proposal.mapping.columns.map((column) => (
        <tr key={column.name}>
          <th scope="row">{column.name}</th>
          <td data-label="Values">{column.decision === "refused" ? <em>masked</em> : proposal.values[column.name]?.map((value) => <span key={value} className="value">{value}</span>)}</td>
          <td data-label="Taken for">
            {column.decision === "refused" ? "nothing, ever" : (
              <select aria-label={`What ${column.name} is taken for`} value={choice.slots[column.name] ?? ""} onChange={(event) => onChange({ ...choice, slots: chosen(choice.slots, column.name, event.target.value) })}>
                <option value="">Not used</option>
                {kind.slots.map((slot) => <option key={keyOf(slot)} value={keyOf(slot)}>{fieldWord(slot.role, slot.type)}</option>)}
              </select>
            )}
          </td>
          <td data-label="Igloo's guess">{columnWord(column)} <span className="small">{decisionWord(column.decision)}</span></td>
        </tr>
      ))}
    </tbody>
  </table>
);

function chosen(slots: Record<string, string>, column: string, key: string): Record<string, string> {
  const { [column]: _, ...others } = slots;
  return key === "" ? others : { ...others, [column]: key };
}

const FirstRows = ({ preview }: { preview: MappingPreview }) => (
  <Scrolling label="The first rows as they would be read">
    <table>
      <caption>The first rows as they would be read</caption>
      <tbody>
        {preview.rows.map((row) => (
          <tr key={`${row.sheet}#${row.row}`}>
            <th scope="row">{row.sheet && `${row.sheet} `}{row.row}</th>
            <td>{row.rejected !== null ? <em>set aside: {row.rejected}</em> : row.fields.map((field) => <span key={`${field.role}/${field.type}`} className="value"><span className="small">{fieldWord(field.role, field.type)}</span> {field.value}</span>)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scrolling>
);

function ReadSo({ upload, mapping }: { upload: Upload; mapping: MappingPreview["mapping"] }) {
  const read = useReadBy(upload);
  const navigate = useNavigate();
  const replaced = upload.state === "ready" || upload.state === "analyzed" ? upload.records : 0;
  return (
    <div className="note">
      <p>
        Files of {upload.agency}/{upload.source} are read this way from now on, and this file is read again.
        {replaced > 0 && ` Its ${plural(replaced, "record")} in the results are replaced.`}
      </p>
      <button type="button" disabled={read.isPending} onClick={() => read.mutate(mapping, { onSuccess: (again) => void navigate(`/uploads/${again.uploadId}`) })}>Read the file this way</button>
      {read.error != null && <ErrorNote error={read.error} />}
    </div>
  );
}
