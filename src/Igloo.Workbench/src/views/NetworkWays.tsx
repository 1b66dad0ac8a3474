import { Fragment } from "react";
import { useWays } from "../api/queries";
import type { EntityRef, Way, Ways } from "../api/types";
import { toJoin } from "../core/picture";
import { plural } from "../core/wording";
import { LinkLines } from "./NetworkChosen";
import { KindBadge, Loaded } from "./Parts";

interface Drawn {
  drawn: ReadonlySet<string>;
  /** How many more the picture holds. */
  room: number;
  onAdd: (ids: string[]) => void;
}

/** The shortest ways from the marked entity to the chosen one, as a list before anything is drawn. */
export const NetworkWays = ({ from, to, onEnd, ...drawing }: { from: EntityRef; to: EntityRef | undefined; onEnd: () => void } & Drawn) => (
  <section className="card" aria-label="Ways between two">
    <h2>Ways from {from.caption}</h2>
    <p><button type="button" onClick={onEnd}>Stop looking for ways</button></p>
    {to === undefined || to.id === from.id
      ? <p role="status">Now choose the entity to which ways should lead, in the picture or in the list.</p>
      : <WaysTo key={to.id} from={from} to={to} {...drawing} />}
  </section>
);

const WaysTo = ({ from, to, ...drawing }: { from: EntityRef; to: EntityRef } & Drawn) => (
  <Loaded query={useWays(from.id, to.id)}>{(ways) => <Found ways={ways} to={to} {...drawing} />}</Loaded>
);

function Found({ ways, to, drawn, room, onAdd }: { ways: Ways; to: EntityRef } & Drawn) {
  const common = toJoin(ways.common, drawn);
  return (
    <>
      <h3>To {to.caption}</h3>
      <p role="status">{ways.paths.length === 0 ? "No way of five steps or fewer through what you may see." : `${plural(ways.paths.length, "shortest way", "shortest ways")}${ways.isComplete ? "" : ", of a search that was cut short: there may be more"}. A short way is no tie: read what holds each step.`}</p>
      <ol>{ways.paths.map((way) => <li key={way.entities.map((entity) => entity.id).join(" ")}><OneWay way={way} drawn={drawn} room={room} onAdd={onAdd} /></li>)}</ol>
      {ways.common.length > 0 && (
        <p>
          {plural(ways.common.length, "entity is", "entities are")} linked to both.{" "}
          <Add ids={common} room={room} label={`Add ${common.length === 1 ? "it" : `all ${common.length}`}`} onAdd={onAdd} />
        </p>
      )}
    </>
  );
}

function OneWay({ way, drawn, room, onAdd }: { way: Way } & Drawn) {
  return (
    <>
      {way.entities.map((entity, index) => (
        <Fragment key={entity.id}>
          <div><KindBadge kind={entity.kind} /> {entity.caption}</div>
          {way.steps[index] && <LinkLines links={way.steps[index].links} />}
        </Fragment>
      ))}
      <Add ids={toJoin(way.entities, drawn)} room={room} label="Add this way" onAdd={onAdd} />
    </>
  );
}

const Add = ({ ids, room, label, onAdd }: { ids: string[]; room: number; label: string; onAdd: (ids: string[]) => void }) =>
  ids.length === 0 ? <span className="small">All drawn.</span> : ids.length > room ? <span className="small">The picture has room for {room} more.</span> : <button type="button" onClick={() => onAdd(ids)}>{label}</button>;
