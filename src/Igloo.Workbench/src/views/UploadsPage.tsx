import { Link } from "react-router";
import { useUploads } from "../api/queries";
import type { Upload } from "../api/types";
import { time } from "../core/dates";
import { part, plural, stageWord, uploadWord } from "../core/wording";
import { DropZone } from "./DropZone";
import { Bar, Loaded, Progress, Showing } from "./Parts";
import { useMore } from "./useMore";

/** What was dropped and what became of it. */
export function UploadsPage() {
  const { pageSize, more } = useMore("");
  return (
    <>
      <title>Uploads · Igloo</title>
      <h1>Uploads</h1>
      <DropZone />
      <Loaded query={useUploads(pageSize)}>
        {(page) => page.items.length === 0 ? <p className="note">Nothing was sent yet. Send a CSV, JSON or Excel file above, or run <code>igloo demo --stay</code> for the sample case.</p> : (
          <>
            <Showing shown={page.shown} total={page.total} onMore={more} />
            <table className="stacked">
              <caption className="sr-only">Uploads, the newest first</caption>
              <thead><tr><th scope="col">File</th><th scope="col">State</th><th scope="col">Kind</th><th scope="col">Rows kept</th><th scope="col">Set aside</th><th scope="col">Received</th></tr></thead>
              <tbody>{page.items.map((upload) => <Row key={upload.id} upload={upload} />)}</tbody>
            </table>
          </>
        )}
      </Loaded>
    </>
  );
}

function Row({ upload }: { upload: Upload }) {
  return (
    <tr>
      <td><Link to={`/uploads/${upload.id}`}>{upload.file}</Link><span className="small">{upload.agency}/{upload.source}{upload.dropNumber > 1 && `, drop ${upload.dropNumber}`}</span></td>
      <td data-label="State">
        {uploadWord(upload.state)}
        <Reading upload={upload} />
        {upload.reason && <span className="small error-text">{upload.reason}</span>}
      </td>
      <td data-label="Kind">{upload.kind ?? "not known yet"}</td>
      <td data-label="Rows kept"><Kept upload={upload} /></td>
      <td data-label="Set aside">{upload.rejects.toLocaleString("en")}</td>
      <td data-label="Received">{time(upload.receivedAt)}</td>
    </tr>
  );
}

/** How far a file is that is being read; nothing for others. */
export const Reading = ({ upload }: { upload: Upload }) => upload.progress && (
  <> <Progress label={`${stageWord(upload.progress.stage)} of ${upload.file}`} done={upload.progress.done} total={upload.progress.total} />
    {upload.progress.total > 1 && <span className="small">{stageWord(upload.progress.stage)}, {upload.progress.done} of {plural(upload.progress.total, "part")}</span>}</>
);

/** How good a file is at a glance: the part of its rows that could be read. */
export const Kept = ({ upload }: { upload: Upload }) =>
  upload.progress ? <>{plural(upload.rows, "row")} so far</> : upload.rows === 0 ? <>–</> : (
    <span className="kept"><Bar part={upload.records / upload.rows} /> {part(upload.records, upload.rows)}<span className="small">{upload.records.toLocaleString("en")} of {plural(upload.rows, "row")}</span></span>
  );
