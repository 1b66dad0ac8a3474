/** What correlation found, in words. Pure: says what was recorded and how often, never what anybody is. */
import type { Correlation, EntityRef } from "../api/types";
import { day } from "./dates";
import { plural } from "./wording";

type Part = string | EntityRef | null;

const shapes: Record<string, string> = {
  fanOut: "one pays many (fan-out)",
  fanIn: "many pay one (fan-in)",
  cycle: "the money comes back to where it began (cycle)",
  gatherScatter: "many pay one, who then pays many (gather-scatter)",
  scatterGather: "one pays many, who each pay one and the same (scatter-gather)",
  stack: "money goes on from layer to layer (stack)",
  bipartite: "one set pays another (bipartite)",
};

const together: Record<string, string> = {
  linkage: "are at the same places at the same times",
  convoy: "pass one reader after another together",
  coTravel: "are together at several places",
  coStay: "are together at one place again and again",
};

/** The sentence in parts, so that who is named can be a link: "Boss calls Between, who calls Driver right away, 6 times where 0.1 would be by chance". */
export function correlationParts(found: Correlation): Part[] {
  const [one = null, two = null, three = null] = found.entities;
  const rest = (from: number): Part[] => listed(found.entities.slice(from), found.others);
  const byChance = `${plural(found.occasions, "time")}${found.expected > 0 ? ` where ${few(found.expected)} would be by chance` : ""}`;
  switch (found.kind) {
    case "takeover":
      return [one, ` fell silent on ${day(found.from)}, and `, two, ` went on as it did from ${day(found.to)}`];
    case "relay":
      return [one, " calls ", two, ", who calls ", three, ` within five minutes, ${byChance}`];
    case "feeMatch":
      return [one, " is paid what ", ...rest(1), ` state as their fee, about when they state it, ${byChance}`];
    case "milestone":
      return [one, " pays ", two, " within a day after legs of the journey of ", ...rest(2), `, ${byChance}`];
    case "denseBlock":
      return [...rest(0), ` deal with each other ${byChance}`];
    case "burst":
      return [one, ` calls, pays or is called or paid far more from ${day(found.from)} to ${day(found.to)} than at other times, ${byChance}`];
    case "placeChange":
      return [`From ${day(found.to)} on encounters are more often at `, one, " and less at ", two];
    default:
      return found.kind in together
        ? [one, " and ", two, ` ${together[found.kind]}, ${byChance}`]
        : ["Between ", ...rest(0), ` ${shapes[found.kind] ?? found.kind}, ${plural(found.occasions, "payment")}`];
  }
}

const listed = (entities: (EntityRef | null)[], others: number): Part[] => {
  const parts = entities.flatMap((entity, index): Part[] => (index === 0 ? [entity] : [index === entities.length - 1 && others === 0 ? " and " : ", ", entity]));
  return others > 0 ? [...parts, ` and ${plural(others, "other")}`] : parts;
};

const few = (count: number): string => (count < 0.01 ? "less than 0.01" : count.toLocaleString("en", { maximumFractionDigits: 2 }));

/** "accepted" or "candidate", as a person should take it. */
export const standing = (found: Correlation): string => (found.accepted ? "beyond chance" : "candidate");
