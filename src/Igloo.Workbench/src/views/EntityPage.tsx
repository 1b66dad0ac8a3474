import { Link, useParams } from "react-router";
import { Problem } from "../api/client";
import { useCorrelations, useDecide, useDecisions, useEntity, useLineage, useLinks, useNeighbourhood, useTies } from "../api/queries";
import type { Decision, Entity, LeadRow, Measures, Tie } from "../api/types";
import { span, time } from "../core/dates";
import { decisionOn, historyOf, inForce } from "../core/decisions";
import { holds, standings } from "../core/measures";
import { chanceWord, kindOf, likelyWord, plural, typeWord, verdictWord } from "../core/wording";
import { ConnectorChoice } from "./Connectors";
import { Correlations } from "./Correlations";
import { LeadStrength } from "./LeadsPage";
import { Bar, ErrorNote, KindBadge, Loaded, LoadedScreen, Scrolling, Showing } from "./Parts";
import { Rows } from "./Rows";
import { TieTable } from "./TieTable";

/** One entity: its values with their records side by side, its links, and why its records are likely the same. */
export function EntityPage() {
  const { id = "" } = useParams();
  const entity = useEntity(id);
  return (
    <>
      <title>{`${id} · Igloo`}</title>
      <LoadedScreen title={id} query={entity}>{(entity) => entity.protected ? <Protected entity={entity} /> : <Body key={entity.id} entity={entity} />}</LoadedScreen>
      {entity.error instanceof Problem && entity.error.body.status === 404 && <Became id={id} />}
    </>
  );
}

/** Where the records went of an id that somebody noted down and a later run no longer uses. */
function Became({ id }: { id: string }) {
  const later = useLineage(id).data?.later ?? [];
  if (later.length === 0) return null;
  return (
    <>
      <h2>What became of it</h2>
      <p>The records that it stood for are now in:</p>
      <ul className="plain">{later.map((entity) => <li key={entity.id}><KindBadge kind={entity.kind} /> <Link to={`/entities/${entity.id}`}>{entity.caption}</Link> <span className="small">{entity.id}</span></li>)}</ul>
    </>
  );
}

/** The ids under which its records were known in earlier runs. */
function EarlierIds({ id }: { id: string }) {
  const earlier = useLineage(id).data?.earlier ?? [];
  return earlier.length > 0 && <p className="small">Before, these records stood under {earlier.join(", ")} as well.</p>;
}

/** Leads name this person, and no rule gives them a part of their own: they may be a victim, so nothing of them is shown here. */
function Protected({ entity }: { entity: Entity }) {
  return (
    <article>
      <h1><KindBadge kind={entity.kind} /> Protected person</h1>
      <p className="note">This person stands in {plural(entity.leads.length, "lead")} without a part of their own, and may need help. Name and values stay masked.</p>
      <Leads leads={entity.leads} />
    </article>
  );
}

function Body({ entity }: { entity: Entity }) {
  return (
    <article>
      <p className="crumbs">{kindOf(entity.kind).name} {entity.id}</p>
      <h1><KindBadge kind={entity.kind} /> {entity.caption}</h1>
      <EarlierIds id={entity.id} />
      <p>{plural(entity.records, "record")} likely about the same {kindOf(entity.kind).name.toLowerCase()}.</p>
      <h2>Values</h2>
      <Scrolling label="Values">
        <table>
          <thead><tr><th scope="col">What</th><th scope="col">Value</th><th scope="col">Recorded by</th></tr></thead>
          <tbody>{entity.attributes.map((attribute) => <tr key={attribute.type + attribute.value}><th scope="row">{typeWord(attribute.type)}</th><td>{attribute.value}</td><td>{plural(attribute.records.length, "record")}</td></tr>)}</tbody>
        </table>
      </Scrolling>
      <Leads leads={entity.leads} />
      {entity.measures && <Position measures={entity.measures} />}
      <Neighbourhood id={entity.id} />
      <Links id={entity.id} />
      {entity.kind !== "person" && <ConnectorChoice thing={entity} />}
      <Together id={entity.id} />
      <Why id={entity.id} />
      <History entity={entity} />
    </article>
  );
}

function Leads({ leads }: { leads: LeadRow[] }) {
  if (leads.length === 0) return null;
  return (
    <>
      <h2>Leads</h2>
      <ul className="plain">{leads.map((lead) => <li key={lead.id}><LeadStrength lead={lead} /> <Link to={`/leads/${lead.id}`}>{lead.headline}</Link></li>)}</ul>
    </>
  );
}

/** Where an actor of a lead stands. A position is no conduct: it explains the network and ranks nobody. */
function Position({ measures }: { measures: Measures }) {
  return (
    <>
      <h2>Place in the network</h2>
      <p>{holds(measures)} <Link to={`/communities/${measures.community}`}>How its community operates</Link></p>
      <Scrolling label="Place in the network">
        <table>
          <thead><tr><th scope="col">What</th><th scope="col">Place among all</th><th scope="col">Measured</th></tr></thead>
          <tbody>
            {standings(measures).map((part) => (
              <tr key={part.name}>
                <th scope="row">{part.name}</th>
                <td><Bar part={part.place} /> before {Math.floor(part.place * 100)} of 100</td>
                <td>{part.meaning}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      <p className="small">As of run {measures.runId.slice(0, 8)}. Whom somebody knows is no evidence: no lead is ranked by these figures.</p>
    </>
  );
}

/** What is around it, counted before anything is opened. */
function Neighbourhood({ id }: { id: string }) {
  return (
    <Loaded query={useNeighbourhood(id)}>
      {(around) => around.total === 0 ? <></> : (
        <>
          <h2>Around it</h2>
          <p><Link to={`/network?${new URLSearchParams({ ids: id })}`}>See it in the network picture</Link></p>
          <ul className="plain">{around.counts.map((count) => <li key={count.link + count.kind}><KindBadge kind={count.kind} /> {count.count} × {kindOf(count.kind).name.toLowerCase()}, {typeWord(count.link)}</li>)}</ul>
        </>
      )}
    </Loaded>
  );
}

function Links({ id }: { id: string }) {
  return (
    <>
      <h2>Links</h2>
      <Loaded query={useLinks(id)}>
        {(page) => (
          <>
            <Showing shown={page.shown} total={page.total} />
            <ul className="plain">
              {page.items.map((link) => (
                <li key={link.kind + link.other.id}>
                  <KindBadge kind={link.other.kind} /> <Link to={`/entities/${link.other.id}`}>{link.other.caption}</Link>{" "}
                  {link.chance == null
                    ? <span className="small">{typeWord(link.kind)}, {plural(link.records.length, "record")}, {span(link.first, link.last)}</span>
                    : <><span className="small"><strong>inferred</strong>: {typeWord(link.kind)}, {span(link.first, link.last)}, {chanceWord(link.chance)}</span> <Rows records={link.records} /></>}
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </>
  );
}

/** What its records and others tell together; for a person to judge. */
function Together({ id }: { id: string }) {
  return (
    <Loaded query={useCorrelations(id)}>
      {(page) => page.items.length === 0 ? <></> : (
        <>
          <h2>What records tell together</h2>
          <Showing shown={page.shown} total={page.total} />
          <Correlations found={page.items} />
          <p className="small">Concluded from many records, told by none alone. Look at the rows before you lean on it.</p>
        </>
      )}
    </Loaded>
  );
}

function Why({ id }: { id: string }) {
  return (
    <>
      <h2>Why these records are likely the same</h2>
      <Loaded query={useTies(id)}>
        {(why) => why.ties.length === 0 ? <p>One record, or one identifier: nothing had to be joined.</p> : why.ties.map((tie) => <Reason key={tie.a + tie.b} tie={tie} />)}
      </Loaded>
    </>
  );
}

function Reason({ tie }: { tie: Tie }) {
  const decide = useDecide();
  const part = () => decide.mutate({ kind: "notSame", a: tie.a, b: tie.b, reason: "parted on the entity's page after comparing the records" });
  return (
    <>
      <TieTable evidence={tie} caption={<>Met on {tie.key}; {likelyWord(tie.confidence)}</>} />
      {tie.hinges.length > 0 && <p className="small">These two would not match without any one of: {tie.hinges.map(typeWord).join(", ")}.</p>}
      {decide.isSuccess
        ? <p role="status">Kept apart from the next run on. It can be taken back below.</p>
        : <button type="button" disabled={decide.isPending} onClick={part}>These two are different</button>}
      {decide.error != null && <ErrorNote error={decide.error} />}
    </>
  );
}

/** What people decided about its records; the latest first. */
function History({ entity }: { entity: Entity }) {
  const log = useDecisions().data?.items ?? [];
  const records = new Set(entity.attributes.flatMap((attribute) => attribute.records));
  const history = historyOf(records, log);
  if (history.length === 0) return null;
  const counts = inForce(log);
  return (
    <>
      <h2>What people decided</h2>
      <ul className="plain">{history.map((decision) => <Decided key={decision.number} decision={decision} counts={decisionOn(decision, counts)?.number === decision.number} />)}</ul>
    </>
  );
}

function Decided({ decision, counts }: { decision: Decision; counts: boolean }) {
  const decide = useDecide();
  const undo = () => decide.mutate({ kind: "undo", a: decision.a, b: decision.b, reason: `entry ${decision.number} taken back` });
  return (
    <li>
      <strong>{verdictWord(decision.kind)}</strong>: “{decision.reason}” <span className="small">entry {decision.number}, {time(decision.at)}</span>{" "}
      {counts && <button type="button" disabled={decide.isPending} onClick={undo}>Take back</button>}
      {decide.error != null && <ErrorNote error={decide.error} />}
    </li>
  );
}
