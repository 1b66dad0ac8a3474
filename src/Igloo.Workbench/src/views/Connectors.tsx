import { Link } from "react-router";
import { useConnectorDecisions, useConnectors, useDecideConnector } from "../api/queries";
import type { ConnectorDecision, EntityRef } from "../api/types";
import { time } from "../core/dates";
import { connectorWord } from "../core/wording";
import { ErrorNote, KindBadge, Loaded } from "./Parts";

/** What ties so many that it ties nobody, and what people decided about it. */
export const SuperConnectors = () => (
  <>
    <h2>What ties nobody</h2>
    <p>With these so many have to do that it tells nothing. They make no links, and nothing is concluded from them, until somebody decides otherwise; the next run obeys.</p>
    <Loaded query={useConnectors()}>
      {(page) => page.items.length === 0 ? <p>No such thing in this run.</p> : (
        <ul className="plain">{page.items.map((hub) => <li key={hub.entity.id}><Name thing={hub.entity} /> <span className="small">{hub.reason}</span> <Choice thing={hub.entity} ties /></li>)}</ul>
      )}
    </Loaded>
    <Decided />
  </>
);

/** On the page of a thing: its links tell nothing, or do. */
export function ConnectorChoice({ thing }: { thing: EntityRef }) {
  const connectors = useConnectors();
  // Who may not see every upload is told nothing of super-connectors, and decides nothing.
  if (connectors.data === undefined) return null;
  const isOne = connectors.data.items.some((hub) => hub.entity.id === thing.id);
  return (
    <p>
      {isOne ? "In this run it ties nobody: it makes no links." : "A help line, a shelter or a switchboard ties nobody."} <Choice thing={thing} ties={isOne} />
    </p>
  );
}

function Name({ thing }: { thing: EntityRef }) {
  return <><KindBadge kind={thing.kind} /> <Link to={`/entities/${thing.id}`}>{thing.caption}</Link></>;
}

/** Decides the opposite of what the run did, or takes back what was decided. */
function Choice({ thing, ties }: { thing: EntityRef; ties: boolean }) {
  const decide = useDecideConnector();
  const standing = useConnectorDecisions().data?.items.find((decision) => decision.inForce && decision.thing.id === thing.id);
  const verdict = ties ? "ties" : "tiesNobody";
  if (standing !== undefined) return <span className="small">decided: {connectorWord(standing.verdict)}; the next run obeys</span>;
  return (
    <>
      <button type="button" disabled={decide.isPending} onClick={() => decide.mutate({ verdict, thing: thing.id, reason: "decided in the workbench after looking at what it ties" })}>
        {ties ? "Let it tie" : "It ties nobody"}
      </button>
      {decide.error != null && <ErrorNote error={decide.error} />}
    </>
  );
}

function Decided() {
  const decisions = useConnectorDecisions().data?.items.filter((decision) => decision.inForce) ?? [];
  if (decisions.length === 0) return null;
  return (
    <>
      <h3>By decision</h3>
      <ul className="plain">{decisions.map((decision) => <Entry key={decision.number} decision={decision} />)}</ul>
    </>
  );
}

function Entry({ decision }: { decision: ConnectorDecision }) {
  const decide = useDecideConnector();
  const undo = () => decide.mutate({ verdict: "undo", thing: decision.thing.id, reason: `entry ${decision.number} taken back` });
  return (
    <li>
      <Name thing={decision.thing} /> <strong>{connectorWord(decision.verdict)}</strong>: “{decision.reason}” <span className="small">entry {decision.number}, {time(decision.at)}</span>{" "}
      <button type="button" disabled={decide.isPending} onClick={undo}>Take back</button>
      {decide.error != null && <ErrorNote error={decide.error} />}
    </li>
  );
}
