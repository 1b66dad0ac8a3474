import { useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import { usePicture } from "../api/queries";
import type { Picture, PictureNode } from "../api/types";
import { day } from "../core/dates";
import { dayIso, daysOf, layout, type Line, linesOf, mostDrawn, room, stepsOf, stepsText, within, without } from "../core/picture";
import { kindOf, plural, typeWord } from "../core/wording";
import { NetworkBeginning, NetworkOfLead } from "./NetworkBeginning";
import { NetworkChosen } from "./NetworkChosen";
import { KindShape, NetworkPicture } from "./NetworkPicture";
import { NetworkWays } from "./NetworkWays";
import { KindBadge, LoadedScreen, Scrolling } from "./Parts";
import { useKeys } from "./useKeys";

/** The picture of a network around some entities. The address holds all of it: whom it shows, in which steps they were added, which days, which entity is chosen and from which ways are looked for. */
export function NetworkPage() {
  const [search] = useSearchParams();
  const steps = stepsOf(search.get("ids") ?? "");
  const lead = search.get("lead");
  const query = usePicture(steps.flat());
  return (
    <>
      <title>Network · Igloo</title>
      {steps.length === 0 ? lead ? <NetworkOfLead id={lead} /> : <NetworkBeginning /> : <LoadedScreen title="Network" query={query}>{(picture) => <Body picture={picture} steps={steps} />}</LoadedScreen>}
    </>
  );
}

function useAddress() {
  const [search, setSearch] = useSearchParams();
  return {
    search,
    change: (changes: Record<string, string | null>) => setSearch((now) => {
      const next = new URLSearchParams(now);
      for (const [name, value] of Object.entries(changes)) value === null ? next.delete(name) : next.set(name, value);
      return next;
    }, { replace: "chosen" in changes && Object.keys(changes).length === 1 }),
  };
}

function Body({ picture, steps }: { picture: Picture; steps: string[][] }) {
  const { search, change } = useAddress();
  const [isList, setList] = useState(false);
  useKeys({ t: () => setList((now) => !now) });
  const days = daysOf(picture.links);
  const [from, to] = [Number(search.get("from") ?? days?.[0] ?? 0), Number(search.get("to") ?? days?.[1] ?? 0)];
  const key = stepsText(steps);
  const all = useMemo(() => linesOf(picture.links), [picture]);
  const at = useMemo(() => layout(stepsOf(key), all), [key, all]);
  const lines = linesOf(within(picture.links, from, to));
  const selected = search.get("chosen") ?? steps[0]?.[0] ?? null;
  const chosen = picture.entities.find((entity) => entity.id === selected);
  const select = (id: string) => change({ chosen: id });
  const expand = (id: string) => {
    select(id);
    document.getElementById("around")?.focus();
  };
  const takeOut = (id: string) => change({ ids: stepsText(without(steps, id, all)), chosen: null });
  const add = (ids: string[]) => ids.length > 0 && change({ ids: stepsText([...steps, ids]) });
  const marked = picture.entities.find((entity) => entity.id === search.get("marked"));
  const mark = (id: string) => change({ marked: id, chosen: id });

  return (
    <article>
      <h1>Network</h1>
      <p className="showing">
        {plural(picture.entities.length, "entity", "entities")} and {lines.length.toLocaleString("en")} of {plural(all.length, "line")} shown; {mostDrawn} entities at most.{" "}
        <button type="button" aria-pressed={isList} onClick={() => setList(!isList)}>{isList ? "As a picture" : "As a list"}</button>
      </p>
      {days !== null && days[0] < days[1] && <Days days={days} from={from} to={to} onChange={(name, value) => change({ [name]: String(value) })} undated={picture.links.filter((link) => link.first === null).length} />}
      <div className="network">
        {isList
          ? <Twin nodes={picture.entities} lines={lines} selected={selected} onSelect={select} onTakeOut={takeOut} />
          : <NetworkPicture nodes={picture.entities} lines={lines} at={at} selected={selected} marked={marked?.id} onSelect={select} onExpand={expand} onCollapse={takeOut} onMark={(id) => (marked && marked.id !== id ? select(id) : mark(id))} />}
        <aside aria-label="Chosen entity">
          {marked && <NetworkWays from={marked} to={chosen} room={room(steps)} drawn={new Set(steps.flat())} onAdd={add} onEnd={() => change({ marked: null })} />}
          {chosen && <NetworkChosen key={chosen.id} node={chosen} lines={lines} nodes={picture.entities} onAdd={add} onTakeOut={() => takeOut(chosen.id)} onMark={chosen.id === marked?.id ? null : () => mark(chosen.id)} />}
        </aside>
      </div>
      <Legend nodes={picture.entities} />
      <p className="small">To stand in a network is no conduct. Whom a lead names without a part of their own is shown without a name.</p>
    </article>
  );
}

function Days({ days, from, to, undated, onChange }: { days: [number, number]; from: number; to: number; undated: number; onChange: (name: "from" | "to", value: number) => void }) {
  const slider = (name: "from" | "to", value: number) => (
    <label>
      {name === "from" ? "From" : "To"} <input type="range" min={days[0]} max={days[1]} value={value} aria-valuetext={day(dayIso(value))} onChange={(event) => onChange(name, Number(event.target.value))} /> {day(dayIso(value))}
    </label>
  );
  return (
    <fieldset className="days">
      <legend>Links told of in these days</legend>
      {slider("from", Math.min(from, to))} {slider("to", Math.max(from, to))}
      {undated > 0 && <span className="small">{plural(undated, "link")} without a day always drawn.</span>}
    </fieldset>
  );
}

/** The same as the picture, for those who read rather than look: every entity, every line, the same actions. */
const Twin = ({ nodes, lines, selected, onSelect, onTakeOut }: { nodes: PictureNode[]; lines: Line[]; selected: string | null; onSelect: (id: string) => void; onTakeOut: (id: string) => void }) => (
  <Scrolling label="The network as a list">
    <table>
      <caption>Every entity of the picture and what it is linked to in it</caption>
      <thead><tr><th scope="col">Entity</th><th scope="col">Linked to</th><th scope="col">Actions</th></tr></thead>
      <tbody>
        {nodes.map((node) => (
          <tr key={node.id} aria-current={node.id === selected}>
            <th scope="row"><KindBadge kind={node.kind} /> {node.caption}</th>
            <td>
              {lines.filter((line) => line.a === node.id || line.b === node.id).map((line) => (
                <div key={`${line.a} ${line.b}`}>{nodes.find((other) => other.id === (line.a === node.id ? line.b : line.a))?.caption} <span className="small">{[...new Set(line.links.map((link) => typeWord(link.kind)))].join(", ")}{line.isInferred && " (inferred)"}</span></div>
              ))}
            </td>
            <td><button type="button" onClick={() => onSelect(node.id)}>Choose</button> <button type="button" onClick={() => onTakeOut(node.id)}>Take out</button></td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scrolling>
);

const Legend = ({ nodes }: { nodes: PictureNode[] }) => (
  <ul className="legend" aria-label="What the picture's signs mean">
    {[...new Set(nodes.map((node) => node.kind))].sort().map((kind) => (
      <li key={kind}><svg viewBox="-22 -22 44 44" aria-hidden="true"><g className={`node ${kind}`}><KindShape kind={kind} /><text className="letter" y="5" textAnchor="middle">{kindOf(kind).letter}</text></g></svg> {kindOf(kind).name}</li>
    ))}
    <li><svg viewBox="0 0 44 12" aria-hidden="true"><line className="edge" x1="2" y1="6" x2="42" y2="6" strokeWidth="5" /></svg> recorded, the thicker the firmer</li>
    <li><svg viewBox="0 0 44 12" aria-hidden="true"><line className="edge inferred" x1="2" y1="6" x2="42" y2="6" strokeWidth="3" /></svg> inferred, told by no record</li>
  </ul>
);
