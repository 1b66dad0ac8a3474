import { useState } from "react";
import { useResolution, useRuns } from "../api/queries";
import type { Run } from "../api/types";
import { time } from "../core/dates";
import { part, plural, runWord, stageWord } from "../core/wording";
import { KindBadge, Loaded, Progress, Scrolling, Showing } from "./Parts";

/** Every analysis with its stages, and how far the current one is. */
export function RunsPage() {
  return (
    <>
      <title>Runs · Igloo</title>
      <h1>Runs</h1>
      <Loaded query={useRuns()}>
        {(page) => page.items.length === 0 ? <p className="note">No run yet. The first one starts when a file has been read.</p> : (
          <>
            <Showing shown={page.shown} total={page.total} />
            {page.items.map((run) => <RunCard key={run.id} run={run} />)}
          </>
        )}
      </Loaded>
    </>
  );
}

function RunCard({ run }: { run: Run }) {
  const changes = Object.entries(run.changes).filter(([, count]) => count > 0).map(([word, count]) => `${count} ${word}`);
  return (
    <section className="card" aria-labelledby={run.id}>
      <h2 id={run.id}>{time(run.startedAt)} <span className="small">{runWord(run.state)}{run.sealed && ", saved and checked"} · run {run.id.slice(0, 8)}</span></h2>
      {run.progress && <p><Progress label="Run progress" done={run.progress.done} total={run.progress.total} /> {stageWord(run.progress.stage)}, {run.progress.done} of {plural(run.progress.total, "part")}</p>}
      <p>{plural(run.uploads, "upload")}, {plural(run.records, "record")} → {plural(run.entities, "entity", "entities")} → {plural(run.findings, "finding")} → {plural(run.leads, "lead")}{changes.length > 0 && ` (${changes.join(", ")})`}</p>
      {run.stages.length > 0 && <Stages stages={run.stages} />}
      {run.state === "published" && <WhoIsWho runId={run.id} />}
    </section>
  );
}

/** How sure the run is of who is who, by its own estimate, and what it cut; read when it is opened. */
function WhoIsWho({ runId }: { runId: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>How sure is it of who is who?</summary>
      {isOpen && <Reports runId={runId} />}
    </details>
  );
}

function Reports({ runId }: { runId: string }) {
  return (
    <Loaded query={useResolution(runId)}>
      {({ reports }) => (
        <>
          {reports.filter((report) => report.mentions > 0).map((report) => (
            <div key={report.kind}>
              <p>
                <KindBadge kind={report.kind} /> {plural(report.mentions, "mention")} → {plural(report.entities, "entity", "entities")}, {plural(report.pairsCompared, "pair")} compared.
                {" "}Of the pairs that it joined it expects {part(report.expectedPrecision, 1)} to be right, and to have joined {part(report.expectedRecall, 1)} of those that are the same.
              </p>
              {report.warnings.map((warning) => <p key={warning} className="note">{warning}</p>)}
            </div>
          ))}
          <p className="small">Estimated from the records themselves, without any answer known. Look at the pairs in doubt under Review.</p>
        </>
      )}
    </Loaded>
  );
}

const Stages = ({ stages }: { stages: Run["stages"] }) => (
  <Scrolling label="Stages">
    <table className="stages">
      <thead><tr>{stages.map((stage) => <th key={stage.name} scope="col">{stageWord(stage.name)}</th>)}</tr></thead>
      <tbody><tr>{stages.map((stage) => <td key={stage.name}>{(stage.milliseconds / 1000).toFixed(1)} s<span className="small">{plural(stage.parts, "part")}</span></td>)}</tr></tbody>
    </table>
  </Scrolling>
);
