import { useQueryClient } from "@tanstack/react-query";
import { type DragEvent, useState } from "react";
import { Link } from "react-router";
import { get, postFile } from "../api/client";
import { useSources, useWorkspace } from "../api/queries";
import type { Page, Upload } from "../api/types";
import { plural } from "../core/wording";
import { ErrorNote, Progress } from "./Parts";

interface Sending {
  name: string;
  number: number;
  count: number;
  sent: number;
}

/** Files that were chosen, those held already whose place some of them would take, and those of their names that were taken back. */
interface Waiting {
  files: File[];
  held: Upload[];
  takenBack: Upload[];
}

/** Sends files one after the other, and shows how far each is; what they replace is told before. */
export function DropZone() {
  const { chosen, choose, names, isNone } = useSource();
  const { sending, waiting, message, error, offer, send, drop } = useSend(chosen);
  const [isOver, setOver] = useState(false);

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void offer([...event.dataTransfer.files]);
  };

  return (
    <section className={isOver ? "drop over" : "drop"} aria-label="Send files" onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={onDrop}>
      <label>Source{" "}
        <select value={chosen} onChange={(event) => choose(event.target.value)}>{names.map((name) => <option key={name}>{name}</option>)}</select>
      </label>
      <label>Browse, or drop files here{" "}<input type="file" multiple disabled={chosen === "" || sending !== null} onChange={(event) => void offer([...(event.target.files ?? [])])} /></label>
      {isNone && <p className="small">No source is set up yet. An administrator adds one, or <code>igloo drop</code> does.</p>}
      {waiting && <Replacing waiting={waiting} onSend={() => void send(waiting.files)} onDrop={drop} />}
      {sending && <Progress label={`Sending ${sending.name}`} done={sending.sent} total={1} />}
      <p role="status">{sending ? `Sending ${sending.name}, ${sending.number} of ${sending.count} …` : message}</p>
      {error != null && <ErrorNote error={error} />}
    </section>
  );
}

const Replacing = ({ waiting: { files, held, takenBack }, onSend, onDrop }: { waiting: Waiting; onSend: () => void; onDrop: () => void }) => (
  <div className="note" role="group" aria-label="What these files replace">
    {held.length > 0 && <p>Held already under the same name. A file with other content takes its place, and the next run leaves the old records out; the same content changes nothing.</p>}
    {held.length > 0 && <ul>{held.map((upload) => <li key={upload.id}>{upload.file}, drop {upload.dropNumber}: {plural(upload.records, "record")}</li>)}</ul>}
    {takenBack.length > 0 && <p>Taken back before. A file with other content is read; the same content stays out until somebody has it read again on its page.</p>}
    {takenBack.length > 0 && <ul>{takenBack.map((upload) => <li key={upload.id}><Link to={`/uploads/${upload.id}`}>{upload.file}, drop {upload.dropNumber}</Link></li>)}</ul>}
    <button type="button" onClick={onSend}>Send {plural(files.length, "file")}</button> <button type="button" onClick={onDrop}>Send none</button>
  </div>
);

/** The source that files are sent under: the one chosen, or the first. */
function useSource() {
  const sources = useSources();
  const [asked, choose] = useState("");
  const names = sources.data?.items.map((item) => `${item.agency}/${item.source}`) ?? [];
  return { chosen: asked || (names[0] ?? ""), choose, names, isNone: sources.data !== undefined && names.length === 0 };
}

function useSend(source: string) {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  const [sending, setSending] = useState<Sending | null>(null);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const [message, setMessage] = useState("");
  const [error, setError] = useState<unknown>(null);
  const [agency = "", system = ""] = source.split("/");
  const drop = () => setWaiting(null);

  const offer = async (files: File[]) => {
    if (files.length === 0 || system === "") return;
    setError(null);
    setMessage("");
    try {
      const drops = await Promise.all(files.map((file) => get<Page<Upload>>(`workspaces/${workspace}/uploads?${new URLSearchParams({ path: `${source}/${file.name}` })}`)));
      const held = drops.flatMap(({ items }) => items.filter((upload) => upload.state === "ready" || upload.state === "analyzed"));
      const takenBack = drops.flatMap(({ items: [last] }) => (last?.state === "withdrawing" || last?.state === "withdrawn" ? [last] : []));
      if (held.length + takenBack.length > 0) setWaiting({ files, held, takenBack });
      else await send(files);
    } catch (failure) {
      setError(failure);
    }
  };

  const send = async (files: File[]) => {
    drop();
    try {
      for (const [index, file] of files.entries()) {
        const show = (sent: number) => setSending({ name: file.name, number: index + 1, count: files.length, sent });
        show(0);
        await postFile(`workspaces/${workspace}/uploads?${new URLSearchParams({ agency, source: system, file: file.name })}`, file, show);
      }
      setMessage(`${plural(files.length, "file")} sent. Reading starts by itself.`);
    } catch (failure) {
      setError(failure);
    } finally {
      setSending(null);
      await queries.invalidateQueries();
    }
  };

  return { sending, waiting, message, error, offer, send, drop };
}
