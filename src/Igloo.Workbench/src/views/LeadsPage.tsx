import { useRef } from "react";
import { Link, useSearchParams } from "react-router";
import { useLeads, useRuns } from "../api/queries";
import type { LeadRow } from "../api/types";
import { time } from "../core/dates";
import { moved } from "../core/keys";
import { laneWord, plural } from "../core/wording";
import { LoadedScreen, Showing, Strength, StrengthNote } from "./Parts";
import { useKeys } from "./useKeys";
import { useMore } from "./useMore";

/** The home screen: where to look first. */
export function LeadsPage() {
  const [filter, setFilter] = useSearchParams();
  const { pageSize, more } = useMore(filter.toString());
  const leads = useLeads(new URLSearchParams([...filter, ["pageSize", String(pageSize)]]));

  const choose = (name: string, value: string) =>
    setFilter((current) => {
      const next = new URLSearchParams(current);
      if (value === "") next.delete(name);
      else next.set(name, value);
      return next;
    });

  return (
    <>
      <title>Leads · Igloo</title>
      <LoadedScreen title="Leads" query={leads}>
        {(page) => (
          <>
            <h1>Leads</h1>
            <Filters filter={filter} onChoose={choose} />
            {page.related && <p className="note">{page.related.call}</p>}
            {page.items.length === 0 ? <NoLeads isFiltered={filter.size > 0} /> : (
              <>
                <Showing shown={page.shown} total={page.total} onMore={more} />
                <Queue leads={page.items} />
                <StrengthNote />
              </>
            )}
          </>
        )}
      </LoadedScreen>
    </>
  );
}

function Filters({ filter, onChoose }: { filter: URLSearchParams; onChoose: (name: string, value: string) => void }) {
  return (
    <div className="filters" role="group" aria-label="Filter leads">
      <label>
        Strength{" "}
        <select value={filter.get("strength") ?? ""} onChange={(event) => onChoose("strength", event.target.value)}>
          <option value="">medium and up</option>
          <option value="high">high</option>
          <option value="low">all, with lower-strength observations</option>
        </select>
      </label>
      <label>
        Lane{" "}
        <select value={filter.get("lane") ?? ""} onChange={(event) => onChoose("lane", event.target.value)}>
          <option value="">all</option>
          <option value="lifeSafety">life safety</option>
          <option value="lead">lead</option>
        </select>
      </label>
    </div>
  );
}

/** `j` and `k` move between rows; Enter opens, because the row's link has the focus. */
function Queue({ leads }: { leads: LeadRow[] }) {
  const body = useRef<HTMLTableSectionElement>(null);
  const move = (key: "j" | "k") => () => {
    const links = [...(body.current?.querySelectorAll<HTMLAnchorElement>("a") ?? [])];
    links[moved(links.indexOf(document.activeElement as HTMLAnchorElement), key, links.length)]?.focus();
  };
  useKeys({ j: move("j"), k: move("k") });

  return (
    <table className="stacked">
      <caption className="sr-only">Leads in order of importance</caption>
      <thead>
        <tr><th scope="col">Rank</th><th scope="col">Strength</th><th scope="col">Lead</th><th scope="col">Sources</th><th scope="col">Latest evidence</th><th scope="col">Change</th></tr>
      </thead>
      <tbody ref={body}>{leads.map((lead) => <Row key={lead.id} lead={lead} />)}</tbody>
    </table>
  );
}

function Row({ lead }: { lead: LeadRow }) {
  return (
    <tr className={lead.lane}>
      <td data-label="Rank">{lead.rank}</td>
      <td data-label="Strength"><LeadStrength lead={lead} /></td>
      <td>
        <Link to={`/leads/${lead.id}`}>{lead.headline}</Link>
        <span className="small">{lead.id} · rules {lead.rules.join(", ")} · {plural(lead.evidence, "evidence row")}</span>
        {lead.related && <span className="small">{lead.related.call}</span>}
      </td>
      <td data-label="Sources">{plural(lead.sources.length, "source")}<span className="small">{lead.sources.join(", ")}</span></td>
      <td data-label="Latest evidence">{time(lead.latest)}</td>
      <td data-label="Change">{lead.change}</td>
    </tr>
  );
}

/** A warning is first in the queue because somebody may be in danger, not because of its points. */
export const LeadStrength = ({ lead }: { lead: LeadRow }) =>
  lead.lane === "lifeSafety"
    ? <><strong className="lane">{laneWord(lead.lane)}</strong>{" "}<span className="small">first, not scored</span></>
    : <Strength word={lead.word} strength={lead.strength} />;

function NoLeads({ isFiltered }: { isFiltered: boolean }) {
  const last = useRuns().data?.items.find((run) => run.state === "published");
  if (isFiltered) return <p className="note">No lead passes this filter. Widen the strength or the lane.</p>;
  return last
    ? <p className="note">No leads yet: {plural(last.records, "record")} checked, last run at {time(last.finishedAt)}. Choose “all” to see lower-strength observations.</p>
    : <p className="note">No leads yet. <Link to="/uploads">Send files</Link>, and the first run starts by itself.</p>;
}
