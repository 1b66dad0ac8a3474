import { useRuns } from "../api/queries";
import type { Run } from "../api/types";
import { time } from "../core/dates";
import { plural, runWord, stageWord } from "../core/wording";
import { Loaded, Progress, Scrolling, Showing } from "./Parts";

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
    </section>
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
