import { Link } from "react-router";
import { useAllLinks, useNeighbourhood } from "../api/queries";
import type { LinkTold, PictureNode } from "../api/types";
import { span } from "../core/dates";
import { type Line, mostAdded, mostDrawn, toAdd } from "../core/picture";
import { chanceWord, kindOf, plural, typeWord } from "../core/wording";
import { KindBadge, Loaded } from "./Parts";
import { Rows } from "./Rows";

interface NetworkChosenProps {
  node: PictureNode;
  nodes: PictureNode[];
  lines: Line[];
  onAdd: (ids: string[]) => void;
  onTakeOut: () => void;
  /** Null when ways are looked for from here already. */
  onMark: (() => void) | null;
}

/** Who is chosen, what is around it counted before anything is added, and the rows behind each of its lines. */
export function NetworkChosen({ node, nodes, lines, onAdd, onTakeOut, onMark }: NetworkChosenProps) {
  const links = useAllLinks(node.id);
  const drawn = new Set(nodes.map((one) => one.id));
  const captions = new Map(nodes.map((one) => [one.id, one]));
  const own = lines.filter((line) => line.a === node.id || line.b === node.id);
  return (
    <section className="card">
      <h2><KindBadge kind={node.kind} /> {node.protected ? "Protected person" : <Link to={`/entities/${node.id}`}>{node.caption}</Link>}</h2>
      <p className="small">{kindOf(node.kind).name} {node.id}</p>
      <p>{plural(own.length, "entity", "entities")} of {node.around} around it drawn. <button type="button" onClick={onTakeOut}>Take it out</button>{onMark && <> <button type="button" onClick={onMark}>Find ways from here</button></>}</p>
      <h3 id="around" tabIndex={-1}>Around it</h3>
      <Loaded query={useNeighbourhood(node.id)}>
        {(around) => (
          <ul className="plain">
            {around.counts.map((count) => {
              const ids = toAdd(links.data?.items ?? [], count.link, count.kind, drawn);
              return (
                <li key={count.link + count.kind}>
                  <KindBadge kind={count.kind} /> {count.count} × {kindOf(count.kind).name.toLowerCase()}, {typeWord(count.link)}{" "}
                  {links.data !== undefined && (ids.length > 0
                    ? <button type="button" onClick={() => onAdd(ids)}>{ids.length === mostAdded ? `Add the ${mostAdded} strongest` : `Add ${ids.length}`}</button>
                    : <span className="small">{drawn.size >= mostDrawn ? "the picture is full" : "all drawn"}</span>)}
                </li>
              );
            })}
          </ul>
        )}
      </Loaded>
      <h3>Its lines</h3>
      <ul className="plain">
        {own.map((line) => {
          const other = captions.get(line.a === node.id ? line.b : line.a);
          return other && <li key={other.id}><KindBadge kind={other.kind} /> {other.caption}<LinkLines links={line.links} /></li>;
        })}
      </ul>
      {own.length === 0 && <p className="small">None among those drawn.</p>}
    </section>
  );
}

/** What holds two entities together, each link with its rows. */
export const LinkLines = ({ links }: { links: LinkTold[] }) => (
  <ul>
    {links.map((link) => (
      <li key={link.kind} className="small">
        {link.chance != null && <strong>inferred: </strong>}{typeWord(link.kind)}, {span(link.first, link.last)}, strength {Math.round(link.strength * 100)}{link.chance != null && `, ${chanceWord(link.chance)}`} <Rows records={link.records} />
      </li>
    ))}
  </ul>
);
