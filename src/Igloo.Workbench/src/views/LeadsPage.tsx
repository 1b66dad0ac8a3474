import { useEffect, useRef } from "react";
import { Link, useSearchParams } from "react-router";
import { useLeads, useRuns } from "../api/queries";
import type { LeadRow } from "../api/types";
import { time } from "../core/dates";
import { laneWord, plural } from "../core/wording";
import { isTyping } from "./App";
import { Loaded, Scrolling, Showing, Strength } from "./Parts";

/** The home screen: where to look first. */
export function LeadsPage() {
  const [filter, setFilter] = useSearchParams();
  const leads = useLeads(filter.size > 0 ? `?${filter}` : "");
  const body = useRef<HTMLTableSectionElement>(null);
  useRowKeys(body);

  const choose = (name: string, value: string) =>
    setFilter((current) => {
      const next = new URLSearchParams(current);
      if (value === "") next.delete(name);
      else next.set(name, value);
      return next;
    });

  return (
    <>
      <h1>Leads</h1>
      <form className="filters" aria-label="Filter leads">
        <label>
          Strength{" "}
          <select value={filter.get("strength") ?? ""} onChange={(event) => choose("strength", event.target.value)}>
            <option value="">medium and up</option>
            <option value="high">high</option>
            <option value="low">all, with lower-strength observations</option>
          </select>
        </label>
        <label>
          Lane{" "}
          <select value={filter.get("lane") ?? ""} onChange={(event) => choose("lane", event.target.value)}>
            <option value="">all</option>
            <option value="lifeSafety">life safety</option>
            <option value="lead">lead</option>
          </select>
        </label>
      </form>
      <Loaded query={leads}>
        {(page) => page.items.length === 0 ? <NoLeads isFiltered={filter.size > 0} /> : (
          <>
            <Showing shown={page.shown} total={page.total} />
            <Scrolling label="Leads in order of importance">
              <table>
                <thead>
                  <tr><th scope="col">Rank</th><th scope="col">Strength</th><th scope="col">Lead</th><th scope="col">Sources</th><th scope="col">Latest evidence</th><th scope="col">Change</th></tr>
                </thead>
                <tbody ref={body}>{page.items.map((lead) => <Row key={lead.id} lead={lead} />)}</tbody>
              </table>
            </Scrolling>
          </>
        )}
      </Loaded>
    </>
  );
}

function Row({ lead }: { lead: LeadRow }) {
  return (
    <tr className={lead.lane}>
      <td>{lead.rank}</td>
      <td>{lead.lane === "lifeSafety" ? <strong className="lane">{laneWord(lead.lane)}</strong> : <Strength word={lead.word} strength={lead.strength} />}</td>
      <td>
        <Link to={`/leads/${lead.id}`}>{lead.headline}</Link>
        <span className="small">{lead.id} · rules {lead.rules.join(", ")} · {plural(lead.evidence, "evidence row")}</span>
        {lead.related && <span className="small">{lead.related.call}</span>}
      </td>
      <td>{plural(lead.sources.length, "source")}<span className="small">{lead.sources.join(", ")}</span></td>
      <td>{time(lead.latest)}</td>
      <td>{lead.change}</td>
    </tr>
  );
}

function NoLeads({ isFiltered }: { isFiltered: boolean }) {
  const last = useRuns().data?.items.find((run) => run.state === "published");
  if (isFiltered) return <p className="note">No lead passes this filter. Widen the strength or the lane.</p>;
  return last
    ? <p className="note">No leads yet: {plural(last.records, "record")} checked, last run at {time(last.finishedAt)}. Choose “all” to see lower-strength observations.</p>
    : <p className="note">No leads yet. <Link to="/uploads">Drop files</Link> and the first run starts by itself.</p>;
}

/** `j` and `k` move between rows; Enter opens, because the link has the focus. */
function useRowKeys(body: React.RefObject<HTMLElement | null>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event) || (event.key !== "j" && event.key !== "k")) return;
      const links = [...(body.current?.querySelectorAll<HTMLAnchorElement>("a") ?? [])];
      const at = links.indexOf(document.activeElement as HTMLAnchorElement);
      links[Math.min(Math.max(at + (event.key === "j" ? 1 : -1), 0), links.length - 1)]?.focus();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [body]);
}
