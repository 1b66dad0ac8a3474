import { useQueryClient } from "@tanstack/react-query";
import { type DragEvent, useState } from "react";
import { Link } from "react-router";
import { postFile } from "../api/client";
import { useSources, useUploads, useWorkspace } from "../api/queries";
import type { Upload } from "../api/types";
import { time } from "../core/dates";
import { plural } from "../core/wording";
import { ErrorNote, Loaded, Scrolling, Showing } from "./Parts";

/** What was dropped and what became of it. */
export function UploadsPage() {
  const uploads = useUploads();
  return (
    <>
      <h1>Uploads</h1>
      <DropZone />
      <Loaded query={uploads}>
        {(page) => page.items.length === 0 ? <p className="note">Nothing was dropped yet. Drop a CSV, JSON or Excel file, or run <code>igloo demo</code> for the sample case.</p> : (
          <>
            <Showing shown={page.shown} total={page.total} />
            <Scrolling label="Uploads">
              <table>
                <thead><tr><th scope="col">File</th><th scope="col">State</th><th scope="col">Kind</th><th scope="col">Rows kept</th><th scope="col">Set aside</th><th scope="col">Received</th></tr></thead>
                <tbody>{page.items.map((upload) => <Row key={upload.id} upload={upload} />)}</tbody>
              </table>
            </Scrolling>
          </>
        )}
      </Loaded>
    </>
  );
}

function Row({ upload }: { upload: Upload }) {
  const isReading = upload.state === "received" || upload.state === "parsing";
  return (
    <tr>
      <td><Link to={`/uploads/${upload.id}`}>{upload.file}</Link><span className="small">{upload.agency}/{upload.source}{upload.dropNumber > 1 && `, drop ${upload.dropNumber}`}</span></td>
      <td>
        {upload.state}
        {isReading && <progress aria-label={`Reading ${upload.file}`} />}
        {upload.reason && <span className="small error-text">{upload.reason}</span>}
      </td>
      <td>{upload.kind ?? "–"}</td>
      <td>{upload.records.toLocaleString("en")} of {upload.rows.toLocaleString("en")}</td>
      <td>{upload.rejects.toLocaleString("en")}</td>
      <td>{time(upload.receivedAt)}</td>
    </tr>
  );
}

function DropZone() {
  const workspace = useWorkspace();
  const sources = useSources();
  const queries = useQueryClient();
  const [source, setSource] = useState("");
  const [message, setMessage] = useState("");
  const [error, setError] = useState<unknown>(null);
  const [isOver, setOver] = useState(false);
  const chosen = source || (sources.data?.items[0] ? `${sources.data.items[0].agency}/${sources.data.items[0].source}` : "");

  const send = async (files: FileList | null) => {
    const [agency, system] = chosen.split("/");
    if (!files?.length || !agency || !system) return;
    setError(null);
    try {
      for (const [index, file] of [...files].entries()) {
        setMessage(`Sending ${file.name}, ${index + 1} of ${files.length} …`);
        await postFile(`workspaces/${workspace}/uploads?${new URLSearchParams({ agency, source: system, file: file.name })}`, file);
      }
      setMessage(`${plural(files.length, "file")} sent. Reading starts by itself.`);
    } catch (failure) {
      setMessage("");
      setError(failure);
    }
    await queries.invalidateQueries();
  };

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files);
  };

  return (
    <section className={isOver ? "drop over" : "drop"} aria-label="Send files" onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={onDrop}>
      <label>Source{" "}
        <select value={chosen} onChange={(event) => setSource(event.target.value)}>
          {sources.data?.items.map((item) => <option key={`${item.agency}/${item.source}`}>{item.agency}/{item.source}</option>)}
        </select>
      </label>
      <label className="browse">Browse or drop files here <input type="file" multiple disabled={chosen === ""} onChange={(event) => void send(event.target.files)} /></label>
      {chosen === "" && sources.data && <p className="small">No source is set up yet. An administrator adds one, or <code>igloo drop</code> does.</p>}
      <p role="status">{message}</p>
      {error != null && <ErrorNote error={error} />}
    </section>
  );
}
