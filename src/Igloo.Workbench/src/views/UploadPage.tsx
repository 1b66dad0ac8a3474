import { useState } from "react";
import { Link, useParams } from "react-router";
import { download } from "../api/client";
import { useUpload, useWorkspace } from "../api/queries";
import type { QualityColumn, UploadDetail } from "../api/types";
import { time } from "../core/dates";
import { plural, typeWord } from "../core/wording";
import { ErrorNote, Loaded, Scrolling } from "./Parts";

/** One file: how good it is and what each column was taken for. */
export function UploadPage() {
  const { id = "" } = useParams();
  return <Loaded query={useUpload(id)}>{(upload) => <Body upload={upload} />}</Loaded>;
}

function Body({ upload }: { upload: UploadDetail }) {
  return (
    <article>
      <p className="crumbs"><Link to="/uploads">Uploads</Link> › {upload.agency}/{upload.source}</p>
      <h1>{upload.file}</h1>
      <p>{upload.state}, {upload.kind ?? "kind not known"} · received {time(upload.receivedAt)} · {plural(upload.length, "byte")} · <span className="small">SHA-256 {upload.sha256}</span></p>
      {upload.reason && <p className="note error">{upload.reason}</p>}
      <p>{plural(upload.rows, "row")} read = {plural(upload.records, "record")} kept + {upload.rejects.toLocaleString("en")} set aside. {upload.rejects > 0 && <RejectsButton upload={upload} />}</p>
      {upload.quality?.warnings.map((warning) => <p key={warning} className="note">{warning}</p>)}
      {upload.maskedColumns.length > 0 && <p className="note">Columns that hold a protected trait are kept in the raw record only, masked, and used by nothing: {upload.maskedColumns.join(", ")}.</p>}
      <Columns upload={upload} />
    </article>
  );
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
    <Scrolling label="Columns">
      <table>
        <thead><tr><th scope="col">Column</th><th scope="col">Taken for</th><th scope="col">Decision</th><th scope="col">Filled</th><th scope="col">Distinct</th><th scope="col">Unreadable</th><th scope="col">Most frequent</th></tr></thead>
        <tbody>
          {upload.mapping.columns.map((column) => {
            const found = quality.get(column.name);
            return (
              <tr key={column.name}>
                <th scope="row">{column.name}</th>
                <td>{column.type ? `${column.role ?? ""} ${typeWord(column.type)}` : "–"}</td>
                <td>{column.decision}<span className="small">{Math.round(column.confidence * 100)} in 100 sure</span></td>
                <td>{found?.filled.toLocaleString("en") ?? "–"}</td>
                <td>{found?.distinct.toLocaleString("en") ?? "–"}</td>
                <td>{found?.unreadable.toLocaleString("en") ?? "–"}{found?.examples[0] && <span className="small">{found.examples[0]}</span>}</td>
                <td>{upload.maskedColumns.includes(column.name) ? <em>masked</em> : found?.top.slice(0, 3).map((top) => <span key={top.value} className="value">{top.value} <span className="small">×{top.count}</span></span>)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scrolling>
  );
}
