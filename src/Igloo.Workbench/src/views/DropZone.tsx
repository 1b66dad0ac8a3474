import { useQueryClient } from "@tanstack/react-query";
import { type DragEvent, useState } from "react";
import { postFile } from "../api/client";
import { useSources, useWorkspace } from "../api/queries";
import { plural } from "../core/wording";
import { ErrorNote, Progress } from "./Parts";

interface Sending {
  name: string;
  number: number;
  count: number;
  sent: number;
}

/** Sends files one after the other, and shows how far each is. */
export function DropZone() {
  const { chosen, choose, names, isNone } = useSource();
  const { sending, message, error, send } = useSend(chosen);
  const [isOver, setOver] = useState(false);

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send([...event.dataTransfer.files]);
  };

  return (
    <section className={isOver ? "drop over" : "drop"} aria-label="Send files" onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={onDrop}>
      <label>Source{" "}
        <select value={chosen} onChange={(event) => choose(event.target.value)}>{names.map((name) => <option key={name}>{name}</option>)}</select>
      </label>
      <label>Browse, or drop files here{" "}<input type="file" multiple disabled={chosen === "" || sending !== null} onChange={(event) => void send([...(event.target.files ?? [])])} /></label>
      {isNone && <p className="small">No source is set up yet. An administrator adds one, or <code>igloo drop</code> does.</p>}
      {sending && <Progress label={`Sending ${sending.name}`} done={sending.sent} total={1} />}
      <p role="status">{sending ? `Sending ${sending.name}, ${sending.number} of ${sending.count} …` : message}</p>
      {error != null && <ErrorNote error={error} />}
    </section>
  );
}

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
  const [message, setMessage] = useState("");
  const [error, setError] = useState<unknown>(null);

  const send = async (files: File[]) => {
    const [agency = "", system = ""] = source.split("/");
    if (files.length === 0 || system === "") return;
    setError(null);
    setMessage("");
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

  return { sending, message, error, send };
}
