import type { Decision } from "../api/types";

/** The two mentions of a pair in either order. */
interface Pair {
  a: string;
  b: string;
}

/** One name for a pair, whichever way round it is given. */
export const nameOf = ({ a, b }: Pair): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Of each pair the last entry of the log, unless that one takes back. Pure; the log may come in any order. */
export function inForce(log: readonly Decision[]): ReadonlyMap<string, Decision> {
  const last = new Map<string, Decision>();
  for (const decision of [...log].sort((x, y) => x.number - y.number)) last.set(nameOf(decision), decision);
  return new Map([...last].filter(([, decision]) => decision.kind !== "undo"));
}

/** What counts on a pair, or undefined. */
export const decisionOn = (pair: Pair, decided: ReadonlyMap<string, Decision>): Decision | undefined => decided.get(nameOf(pair));

/** The record that a mention stands in. */
export const recordOf = (mention: string): string => mention.slice(0, mention.indexOf("/"));

/** The entries about any of these records, the latest first. */
export const historyOf = (records: ReadonlySet<string>, log: readonly Decision[]): Decision[] =>
  log.filter((decision) => records.has(recordOf(decision.a)) || records.has(recordOf(decision.b))).sort((x, y) => y.number - x.number);
