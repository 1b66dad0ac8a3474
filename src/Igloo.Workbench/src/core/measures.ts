/** What the figures of a network say, in words. Pure: no figure is a verdict, so each line says what it counts. */
import type { Measures } from "../api/types";
import { plural } from "./wording";

export interface Standing {
  name: string;
  /** 0, last, to 1, first. */
  place: number;
  meaning: string;
}

/** The parts that a leading position is made of, each by itself: one mean would hide which. */
export function standings(measures: Measures): Standing[] {
  const parts: Standing[] = [
    { name: "Stands between others", place: measures.control, meaning: betweenWords(measures) },
    { name: "Reaches people who do not know each other", place: measures.span, meaning: `${plural(measures.degree, "contact")}; constraint ${measures.constraint.toFixed(2)}, where low means that contacts are strangers to each other` },
  ];
  if (measures.persistence != null) parts.push({ name: "Keeps doing so over time", place: measures.persistence, meaning: "mean place over three equal stretches of the records' time" });
  return parts;
}

/** What is lost without it, and how large what it hangs together with is. */
export function holds(measures: Measures): string {
  const part = `${plural(measures.componentSize, "entity", "entities")} hang together here, ${measures.communitySize} of them in its community.`;
  if (measures.pairsParted === 0) return `${part} Without it all others still reach each other.`;
  return `${part} Without it ${plural(measures.pairsParted, "pair of others", "pairs of others")} would no longer reach each other.`;
}

function betweenWords(measures: Measures): string {
  const share = (measures.betweenness * 100).toFixed(1);
  const bound = measures.betweennessBound > 0 ? `, give or take ${(measures.betweennessBound * 100).toFixed(0)}` : "";
  return `on ${share} of 100 shortest ways between two others${bound}`;
}
