/** How a network operates, in words. Pure: each line says what was recorded and how often, and names nobody outside it. */
import type { Conduct, Contact, EntityRef, Inferred, Money, Network, NetworkMember } from "../api/types";
import { day, span } from "./dates";
import { plural } from "./wording";

const conducts: Record<string, string> = {
  callsBefore: "calls others before movements",
  reports: "calls others during or after movements",
  isRungBefore: "is rung by people outside before movements",
  moves: "moves, or a vehicle of theirs does",
  isMet: "is met with others on movements",
  books: "books journeys for others",
  collects: "is paid by people outside",
  isPaid: "is paid by others of the network",
  paysOut: "pays others of the network",
};

const payments = new Set(["collects", "isPaid", "paysOut"]);

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

export const outside = "people outside";

/** An end of a contact or payment. */
export const endName = (end: EntityRef | null | undefined): string => end?.caption ?? outside;

/** "calls others before movements (6 of 8 movements)". */
export function conductWords(conduct: Conduct, movements: number): string {
  const what = conducts[conduct.kind] ?? conduct.kind;
  if (conduct.kind === "books") return `${what} (${plural(conduct.times, "booking")})`;
  return payments.has(conduct.kind) ? `${what} (${plural(conduct.times, "payment")})` : `${what} (${conduct.times} of ${plural(movements, "movement")})`;
}

/** "about 2 hours", "about 20 minutes", "about 3 days". */
export function duration(minutes: number): string {
  const whole = Math.abs(minutes);
  if (whole < 90) return `about ${plural(Math.round(whole), "minute")}`;
  return whole < 48 * 60 ? `about ${plural(Math.round(whole / 60), "hour")}` : `about ${plural(Math.round(whole / 1440), "day")}`;
}

/** When a contact is made, from the movement's beginning. */
export const contactTime = (contact: Contact): string => `${duration(contact.minutes)} ${contact.minutes < 0 ? "before" : "after"} a movement begins`;

/** "in 6 of 8 movements; 0.7 by chance". */
export const contactWords = (contact: Contact, movements: number): string =>
  `in ${contact.movements} of ${plural(movements, "movement")}; ${contact.expected.toLocaleString("en", { maximumFractionDigits: 1 })} would be by chance`;

/** "8 payments, 12,000 USD in all, mostly about 2 hours after a movement". */
export function moneyWords(money: Money): string {
  const sum = money.total == null ? "" : `, ${money.total.toLocaleString("en")} ${money.currency ?? ""} in all`.trimEnd();
  const when = money.hours == null ? "" : money.hours === 0 ? ", mostly during a movement" : `, mostly ${duration(money.hours * 60)} ${money.hours < 0 ? "before" : "after"} the nearest movement`;
  return `${plural(money.payments, "payment")}${sum}${when}`;
}

/** What no longer holds together without a member. */
export function withoutWords(member: NetworkMember): string {
  const parts = [
    member.pairsParted > 0 ? `${plural(member.pairsParted, "pair of others", "pairs of others")} no longer in touch` : "",
    member.contactShare > 0 ? `${Math.round(member.contactShare * 100)} of 100 calls among them gone` : "",
    member.moneyShare > 0 ? `${Math.round(member.moneyShare * 100)} of 100 payments from outside gone` : "",
  ].filter((part) => part !== "");
  return parts.length > 0 ? parts.join("; ") : "nothing that the records show";
}

/** "are at the same places at the same times, from 3 May 2024 to 9 May 2024". */
export function togetherWords(link: Inferred): string {
  if (link.kind === "tookOver") return `took turns: one fell silent on ${day(link.first ?? null)}, the other went on as it did from ${day(link.last ?? null)}`;
  const how: Record<string, string> = { goesWith: "are at the same places at the same times", movesWith: "move together", staysWith: "are at one place together again and again" };
  return `${how[link.kind] ?? link.kind}, ${span(link.first ?? null, link.last ?? null)}`;
}

/** Where the profile ends, so that nobody takes it for all there is. */
export function limitWords(network: Network): string {
  const { most, leftOut, rows } = network.limits;
  const whom = network.community ? "members who deal with others of it" : "of those in touch on three days or more";
  const more = leftOut > 0 ? `${plural(leftOut, "more is", "more are")} not looked at: ` : "";
  return `${more}${more ? "at" : "At"} most ${most} ${whom} are looked at, and at most ${rows} rows stand beside a statement.`;
}

/** The shortest stretch of hours, round the clock, that holds at least half of what was recorded; "" for nothing. */
export function busyHours(hours: number[]): string {
  const all = hours.reduce((sum, count) => sum + count, 0);
  for (let length = 1; all > 0 && length <= 24; length++) {
    const sums = hours.map((_, first) => Array.from({ length }, (_, i) => hours[(first + i) % 24] ?? 0).reduce((sum, count) => sum + count, 0));
    const best = Math.max(...sums);
    if (best * 2 >= all) return `Half of what was recorded falls between ${clock(sums.indexOf(best))} and ${clock(sums.indexOf(best) + length)} UTC.`;
  }
  return "";
}

/** The busiest weekday, when one stands out from an even week by more than twice the spread of chance. */
export function busyDay(days: number[]): string {
  const all = days.reduce((sum, count) => sum + count, 0);
  const best = Math.max(...days);
  if (all === 0 || best - all / 7 < 2.5 * Math.sqrt((all / 7) * (6 / 7))) return "No weekday stands out.";
  return `${weekdays[days.indexOf(best)]} is the busiest day: ${best} of ${all} records.`;
}

/** The opening line. */
export function summary(network: Network): string {
  const count = network.movements.length;
  const first = network.movements[0] ?? null;
  const last = network.movements[count - 1] ?? null;
  if (count === 0) return `The records of this ${network.community ? "community" : "lead"} tell of no movement, so nothing can be said of what comes before and after one.`;
  return count === 1 ? `One movement, on ${day(first)}. What recurs cannot be told from one.` : `${plural(count, "movement")} from ${day(first)} to ${day(last)}.`;
}

/** Who stands in the picture of contacts, in the order in which they first act; people outside come first. */
export function lifelines(contacts: Contact[]): string[] {
  const names = contacts.flatMap((contact) => [contact.from?.id ?? "", contact.to?.id ?? ""]);
  return [...new Set(names)].sort((a, b) => Number(a !== "") - Number(b !== ""));
}

const clock = (hour: number): string => `${String(hour % 24).padStart(2, "0")}:00`;
