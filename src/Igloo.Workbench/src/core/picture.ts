/** The network picture without its drawing: what its address says, where things stand, what a key does. Pure and repeatable. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3-force";
import type { EntityLink, EntityRef, PictureLink, PictureNode } from "../api/types";

export const mostDrawn = 300;
export const mostAdded = 50;

export interface Point {
  x: number;
  y: number;
}

/** One line of the picture: all links of one pair. */
export interface Line {
  a: string;
  b: string;
  links: PictureLink[];
  strength: number;
  /** No record tells any of its links. */
  isInferred: boolean;
}

/** Ids in the steps in which they were added: "a,b;c,d". */
export const stepsOf = (text: string): string[][] => {
  const seen = new Set<string>();
  return text.split(";").map((step) => step.split(",").filter((id) => id !== "" && !seen.has(id) && seen.add(id))).filter((step) => step.length > 0);
};

export const stepsText = (steps: string[][]): string => steps.filter((step) => step.length > 0).map((step) => step.join(",")).join(";");

/** The strongest of a type that are not drawn yet, as many as one action adds. */
export function toAdd(links: EntityLink[], link: string, kind: string, drawn: ReadonlySet<string>): string[] {
  const fitting = links.filter((one) => one.kind === link && one.other.kind === kind && !drawn.has(one.other.id));
  return [...new Set(fitting.map((one) => one.other.id))].slice(0, Math.min(mostAdded, mostDrawn - drawn.size));
}

/** How many more the picture holds. */
export const room = (steps: string[][]): number => mostDrawn - steps.flat().length;

/** Those of a way, or linked to both its ends, that are not drawn yet. */
export const toJoin = (entities: EntityRef[], drawn: ReadonlySet<string>): string[] => entities.map((entity) => entity.id).filter((id) => !drawn.has(id));

/** Without an entity and those that hang on nothing else that is drawn. */
export function without(steps: string[][], id: string, lines: Line[]): string[][] {
  const others = (end: string) => lines.filter((line) => line.a === end || line.b === end).map((line) => (line.a === end ? line.b : line.a));
  const first = steps[0]?.[0];
  const gone = new Set(others(id).filter((other) => other !== first && others(other).every((end) => end === id)).concat(id));
  return steps.map((step) => step.filter((one) => !gone.has(one))).filter((step) => step.length > 0);
}

export function linesOf(links: PictureLink[]): Line[] {
  const lines = new Map<string, Line>();
  for (const link of links) {
    const key = `${link.a} ${link.b}`;
    const line = lines.get(key) ?? { a: link.a, b: link.b, links: [], strength: 0, isInferred: true };
    line.links.push(link);
    line.strength = Math.max(line.strength, link.strength);
    line.isInferred &&= link.chance != null;
    lines.set(key, line);
  }
  return [...lines.values()];
}

/** Days since 1970 from the first to the last that links tell; null when none tells a day. */
export function daysOf(links: PictureLink[]): [number, number] | null {
  const days = links.flatMap((link) => [link.first, link.last]).filter((at) => at !== null).map(dayNumber);
  return days.length === 0 ? null : [Math.min(...days), Math.max(...days)];
}

export const dayNumber = (iso: string): number => Math.floor(Date.parse(iso) / 86_400_000);

export const dayIso = (number: number): string => new Date(number * 86_400_000).toISOString();

/** Links that were told of in some days. What tells no day is always drawn. */
export const within = (links: PictureLink[], from: number, to: number): PictureLink[] =>
  links.filter((link) => link.first === null || link.last === null || (dayNumber(link.first) <= to && dayNumber(link.last) >= from));

interface Placed extends SimulationNodeDatum {
  id: string;
}

/** Where each entity stands. Each step is laid out around those before it, which do not move: the same address gives the same picture. */
export function layout(steps: string[][], lines: Line[]): Map<string, Point> {
  const placed = new Map<string, Placed>();
  for (const step of steps) {
    step.forEach((id, index) => placed.set(id, { id, ...beginning(id, index, placed, lines) }));
    settle([...placed.values()], lines.filter((line) => placed.has(line.a) && placed.has(line.b)));
    for (const node of placed.values()) [node.fx, node.fy] = [node.x, node.y];
  }
  return new Map([...placed.values()].map((node) => [node.id, { x: Math.round(node.x ?? 0), y: Math.round(node.y ?? 0) }]));
}

/** Beside what it is linked to, each of a step in a direction of its own. */
function beginning(id: string, index: number, placed: Map<string, Placed>, lines: Line[]): Point {
  const known = lines.filter((line) => line.a === id || line.b === id).map((line) => placed.get(line.a === id ? line.b : line.a)).filter((node) => node !== undefined);
  const mean = (of: (node: Placed) => number) => (known.length === 0 ? 0 : known.reduce((sum, node) => sum + of(node), 0) / known.length);
  const angle = index * Math.PI * (3 - Math.sqrt(5));
  const far = placed.size === 0 ? 0 : 90;
  return { x: mean((node) => node.x ?? 0) + far * Math.cos(angle), y: mean((node) => node.y ?? 0) + far * Math.sin(angle) };
}

function settle(nodes: Placed[], lines: Line[]): void {
  forceSimulation(nodes)
    .force("link", forceLink<Placed, { source: string; target: string }>(lines.map((line) => ({ source: line.a, target: line.b }))).id((node) => node.id).distance(125).strength(0.5))
    .force("apart", forceManyBody().strength(-480).distanceMax(700))
    .force("own room", forceCollide(48))
    .force("x", forceX(0).strength(0.04))
    .force("y", forceY(0).strength(0.06))
    .stop()
    .tick(250);
}

const directions: Record<string, Point> = { ArrowRight: { x: 1, y: 0 }, ArrowLeft: { x: -1, y: 0 }, ArrowDown: { x: 0, y: 1 }, ArrowUp: { x: 0, y: -1 } };

/** The linked entity that lies nearest in an arrow's direction; any entity in it when none is linked; null when none lies there. */
export function towards(key: string, from: string, at: ReadonlyMap<string, Point>, lines: Line[]): string | null {
  const [way, here] = [directions[key], at.get(from)];
  if (!way || !here) return null;
  const linked = new Set(lines.filter((line) => line.a === from || line.b === from).flatMap((line) => [line.a, line.b]));
  const ahead = [...at].filter(([id]) => id !== from).map(([id, point]) => {
    const [dx, dy] = [point.x - here.x, point.y - here.y];
    const along = dx * way.x + dy * way.y;
    return { id, along, off: Math.abs(dx * way.y + dy * way.x), isLinked: linked.has(id) };
  }).filter((one) => one.along > 0 && one.off <= 1.5 * one.along);
  return ahead.sort((a, b) => Number(b.isLinked) - Number(a.isLinked) || a.along + a.off - (b.along + b.off) || a.id.localeCompare(b.id))[0]?.id ?? null;
}

/** The entity before or after one, round and round; the first from nowhere. */
export const beside = (order: string[], now: string | null, step: 1 | -1): string | null =>
  order[now === null ? 0 : (order.indexOf(now) + step + order.length) % order.length] ?? null;

/** What a screen reader says of an entity: "Person, J. Garcia, 5 links drawn of 12 around it, 2 of 40". */
export function nodeWords(node: PictureNode, index: number, count: number, lines: Line[], kindName: string): string {
  const own = lines.filter((line) => line.a === node.id || line.b === node.id).length;
  return `${kindName}, ${node.caption}, ${own} of ${node.around} around it drawn, ${index + 1} of ${count}`;
}

/** The frame that holds everything with some room. */
export function frameOf(at: ReadonlyMap<string, Point>): { x: number; y: number; width: number; height: number } {
  const points = [...at.values(), { x: 0, y: 0 }];
  const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y)];
  const room = 70;
  const [left, top] = [Math.min(...xs) - room, Math.min(...ys) - room];
  return { x: left, y: top, width: Math.max(360, Math.max(...xs) - left + room), height: Math.max(260, Math.max(...ys) - top + room) };
}
