import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from "react";
import type { PictureNode } from "../api/types";
import { beside, frameOf, type Line, nodeWords, type Point, towards } from "../core/picture";
import { kindOf } from "../core/wording";
import { areKeysOn } from "./useKeys";

interface PictureProps {
  nodes: PictureNode[];
  lines: Line[];
  at: ReadonlyMap<string, Point>;
  selected: string | null;
  /** From where ways are looked for. */
  marked: string | undefined;
  onSelect: (id: string) => void;
  onExpand: (id: string) => void;
  onCollapse: (id: string) => void;
  onMark: (id: string) => void;
}

/** The drawing: kinds by shape, colour and letter, lines as thick as the link is strong, dashed where no record tells it. Everything in it stands in the list too. */
export function NetworkPicture({ nodes, lines, at, selected, marked, onSelect, onExpand, onCollapse, onMark }: PictureProps) {
  const drawing = useRef<SVGSVGElement>(null);
  const whole = useMemo(() => frameOf(at), [at]);
  const [view, setView] = useState({ zoom: 1, x: 0, y: 0 });
  const order = nodes.map((node) => node.id);
  const reachable = selected !== null && order.includes(selected) ? selected : order[0];

  const go = (id: string | null) => {
    if (id === null) return;
    onSelect(id);
    drawing.current?.querySelector<SVGGElement>(`[data-id="${id}"]`)?.focus();
  };
  const zoom = (by: number) => setView((now) => ({ ...now, zoom: Math.min(6, Math.max(0.5, now.zoom * by)) }));
  const pan = (x: number, y: number) => setView((now) => ({ ...now, x: now.x + x, y: now.y + y }));

  const step = 40 / view.zoom;
  const acts: Record<string, () => void> = {
    "+": () => zoom(1.25),
    "-": () => zoom(0.8),
    "[": () => go(beside(order, selected, -1)),
    "]": () => go(beside(order, selected, 1)),
    o: () => reachable !== undefined && onExpand(reachable),
    c: () => reachable !== undefined && onCollapse(reachable),
    m: () => reachable !== undefined && onMark(reachable),
    Enter: () => reachable !== undefined && onSelect(reachable),
    " ": () => reachable !== undefined && onSelect(reachable),
    "Shift ArrowLeft": () => pan(-step, 0),
    "Shift ArrowRight": () => pan(step, 0),
    "Shift ArrowUp": () => pan(0, -step),
    "Shift ArrowDown": () => pan(0, step),
  };
  for (const arrow of ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]) acts[arrow] = () => go(reachable === undefined ? null : towards(arrow, reachable, at, lines));
  const onKeyDown = (event: KeyboardEvent) => {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const act = acts[event.shiftKey && key.startsWith("Arrow") ? `Shift ${key}` : key];
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey || !areKeysOn()) return;
    act();
    event.preventDefault();
  };

  const dragged = useDrag(drawing, whole.width / view.zoom, pan);
  const [width, height] = [whole.width / view.zoom, whole.height / view.zoom];
  const [x, y] = [whole.x + (whole.width - width) / 2 + view.x, whole.y + (whole.height - height) / 2 + view.y];

  return (
    <div className="picture">
      <p className="picture-tools">
        <button type="button" onClick={() => zoom(1.25)}>Nearer</button> <button type="button" onClick={() => zoom(0.8)}>Farther</button>{" "}
        <button type="button" onClick={() => setView({ zoom: 1, x: 0, y: 0 })}>Show all</button>
      </p>
      <svg ref={drawing} viewBox={`${x} ${y} ${width} ${height}`} role="group" aria-label="Network picture. Arrow keys go to the nearest linked entity, brackets to the next one, O goes to what can be added around it, C takes it out, M on one and then on another finds the ways between them." onKeyDown={onKeyDown} {...dragged}>
        {lines.map((line) => <Edge key={`${line.a} ${line.b}`} line={line} from={at.get(line.a)} to={at.get(line.b)} isNear={line.a === selected || line.b === selected} />)}
        {nodes.map((node, index) => (
          <g
            key={node.id}
            data-id={node.id}
            className={`node ${node.kind}${node.id === selected ? " selected" : ""}${node.id === marked ? " marked" : ""}`}
            role="button"
            aria-pressed={node.id === selected}
            aria-label={nodeWords(node, index, nodes.length, lines, kindOf(node.kind).name)}
            tabIndex={node.id === reachable ? 0 : -1}
            transform={`translate(${at.get(node.id)?.x ?? 0} ${at.get(node.id)?.y ?? 0})`}
            onClick={() => onSelect(node.id)}
            onDoubleClick={() => onExpand(node.id)}
          >
            <KindShape kind={node.kind} />
            <text className="letter" y="5" textAnchor="middle">{kindOf(node.kind).letter}</text>
            <text className="caption" y="32" textAnchor="middle">{short(node.caption)}</text>
          </g>
        ))}
      </svg>
    </div>
  );
}

const Edge = ({ line, from, to, isNear }: { line: Line; from: Point | undefined; to: Point | undefined; isNear: boolean }) =>
  from && to && <line className={`edge${line.isInferred ? " inferred" : ""}${isNear ? " near" : ""}`} x1={from.x} y1={from.y} x2={to.x} y2={to.y} strokeWidth={1 + 4 * line.strength} />;

/** A kind's shape; never told by colour alone. */
export function KindShape({ kind }: { kind: string }) {
  const path = paths[kind];
  return path === undefined ? <circle className="shape" r="16" /> : <path className="shape" d={path} />;
}

const paths: Record<string, string> = {
  organization: "M-15-15h30v30h-30z",
  phone: "M0-19L19 0 0 19-19 0z",
  email: "M-18 13L0-19 18 13z",
  account: "M-17 0L-9-15H9L17 0 9 15H-9z",
  vehicle: "M-20-11h40v22h-40z",
  vessel: "M-20-11h40L12 12h-24z",
  document: "M-12-17h17l7 7v27h-24z",
  place: "M0-19L18-5 11 16H-11L-18-5z",
  onlineAccount: "M-17-14H17V8H3L-7 18V8H-17z",
};

/** Drags the ground of the picture; what stands on it stays where it is. */
function useDrag(drawing: React.RefObject<SVGSVGElement | null>, shown: number, pan: (x: number, y: number) => void) {
  const last = useRef<Point | null>(null);
  useEffect(() => {
    const end = () => (last.current = null);
    addEventListener("pointerup", end);
    return () => removeEventListener("pointerup", end);
  }, []);
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.target === drawing.current) last.current = { x: event.clientX, y: event.clientY };
    },
    onPointerMove: (event: PointerEvent) => {
      if (last.current === null) return;
      const scale = shown / (drawing.current?.clientWidth ?? shown);
      pan((last.current.x - event.clientX) * scale, (last.current.y - event.clientY) * scale);
      last.current = { x: event.clientX, y: event.clientY };
    },
  };
}

const short = (text: string): string => (text.length > 18 ? `${text.slice(0, 17)}…` : text);
