import { useState } from "react";
import { Link, useParams } from "react-router";
import { download } from "../api/client";
import { useMe, useUpload, useWorkspace } from "../api/queries";
import type { MappedColumn, QualityColumn, UploadDetail } from "../api/types";
import { time } from "../core/dates";
import { columnWord, decisionWord, part, plural, uploadWord } from "../core/wording";
import { MappingEditor } from "./MappingEditor";
import { Bar, ErrorNote, LoadedScreen } from "./Parts";
import { BringBack, TakeBack } from "./UploadActs";
import { Kept, Reading } from "./UploadsPage";

/** One file: how good it is and what each column was taken for. */
export function UploadPage() {
  const { id = "" } = useParams();
  return (
    <>
      <title>Upload · Igloo</title>
      <LoadedScreen title="Upload" query={useUpload(id)}>{(upload) => <Body upload={upload} />}</LoadedScreen>
    </>
  );
}

function Body({ upload }: { upload: UploadDetail }) {
  return (
    <article>
      <p className="crumbs"><Link to="/uploads">Uploads</Link> › {upload.agency}/{upload.source}</p>
      <h1>{upload.file}</h1>
      <p className="facts">
        <span>{uploadWord(upload.state)}<Reading upload={upload} /></span>
        <span>kind: {upload.kind ?? "not known yet"}</span>
        <span>received {time(upload.receivedAt)}</span>
        <span>{plural(upload.length, "byte")}</span>
      </p>
      {upload.reason && <p className="note error">{upload.reason}</p>}
      <div className="card">
        <p><Kept upload={upload} /></p>
        {!upload.progress && <p>{plural(upload.rows, "row")} read = {plural(upload.records, "record")} kept + {upload.rejects.toLocaleString("en")} set aside. {upload.rejects > 0 && <RejectsButton upload={upload} />}</p>}
        <p className="small hash">SHA-256 {upload.sha256}</p>
      </div>
      {upload.quality?.warnings.map((warning) => <p key={warning} className="note">{warning}</p>)}
      {upload.maskedColumns.length > 0 && <p className="note">Columns that hold a protected trait are kept in the raw record only, masked, and used by nothing: {upload.maskedColumns.join(", ")}.</p>}
      <Mapped key={upload.id} upload={upload} />
      <Acts upload={upload} />
    </article>
  );
}

/** What the columns were taken for, and how to correct it; a file that is held asks for that at once. */
function Mapped({ upload }: { upload: UploadDetail }) {
  const mayCorrect = useMayChange(upload, "supervisor") && upload.state !== "received" && upload.state !== "parsing" && upload.state !== "superseded";
  const [isOpen, setOpen] = useState(false);
  if (mayCorrect && (isOpen || upload.state === "failed")) return <MappingEditor upload={upload} />;
  return (
    <>
      <Columns upload={upload} />
      {mayCorrect && <p><button type="button" onClick={() => setOpen(true)}>Correct the columns</button></p>}
    </>
  );
}

function Acts({ upload }: { upload: UploadDetail }) {
  const mayTakeBack = useMayChange(upload, "supervisor", "uploader");
  const mayBringBack = useMayChange(upload, "supervisor");
  switch (upload.state) {
    case "superseded": return null;
    case "withdrawing":
    case "withdrawn": return mayBringBack ? <BringBack upload={upload} /> : null;
    default: return mayTakeBack ? <TakeBack upload={upload} /> : null;
  }
}

/** Whether one of these roles may change a file: of the own agency, and administrators any. */
function useMayChange(upload: UploadDetail, ...roles: string[]): boolean {
  const me = useMe().data;
  return me !== undefined && (me.roles.includes("administrator") || (me.agency === upload.agency && me.roles.some((role) => roles.includes(role))));
}

function RejectsButton({ upload }: { upload: UploadDetail }) {
  const workspace = useWorkspace();
  const [error, setError] = useState<unknown>(null);
  return (
    <>
      <button type="button" onClick={() => download(`workspaces/${workspace}/uploads/${upload.id}/rejects`, `${upload.file}.rejects.csv`).catch(setError)}>Download the rows set aside</button>
      {error != null && <ErrorNote error={error} />}
    </>
  );
}

function Columns({ upload }: { upload: UploadDetail }) {
  if (!upload.mapping) return null;
  const quality = new Map<string, QualityColumn>(upload.quality?.columns.map((column) => [column.name, column]));
  return (
    <>
      <h2>Columns</h2>
      <p className="small">What each column was taken for.</p>
      <table className="stacked">
        <caption className="sr-only">Columns, what they were taken for and how well they are filled</caption>
        <thead><tr><th scope="col">Column</th><th scope="col">Taken for</th><th scope="col">Decision</th><th scope="col">Filled</th><th scope="col">Distinct</th><th scope="col">Unreadable</th><th scope="col">Most frequent</th></tr></thead>
        <tbody>
          {upload.mapping.columns.map((column) => <ColumnRow key={column.name} column={column} found={quality.get(column.name)} rows={upload.rows} isMasked={upload.maskedColumns.includes(column.name)} />)}
        </tbody>
      </table>
    </>
  );
}

interface ColumnProps {
  column: MappedColumn;
  found: QualityColumn | undefined;
  rows: number;
  isMasked: boolean;
}

function ColumnRow({ column, found, rows, isMasked }: ColumnProps) {
  return (
    <tr>
      <th scope="row">{column.name}</th>
      <td data-label="Taken for">{columnWord(column)}</td>
      <td data-label="Decision">{decisionWord(column.decision)}<span className="small">{Math.round(column.confidence * 100)} in 100 sure</span></td>
      <td data-label="Filled">{found ? <span className="kept"><Bar part={rows > 0 ? found.filled / rows : 0} /> {part(found.filled, rows)}</span> : "–"}</td>
      <td data-label="Distinct">{found?.distinct.toLocaleString("en") ?? "–"}</td>
      <td data-label="Unreadable">{found?.unreadable.toLocaleString("en") ?? "–"}{found?.examples[0] && <span className="small">such as {found.examples[0]}</span>}</td>
      <td data-label="Most frequent">{isMasked ? <em>masked</em> : found?.top.slice(0, 3).map((top) => <span key={top.value} className="value">{top.value} <span className="small">×{top.count}</span></span>)}</td>
    </tr>
  );
}
