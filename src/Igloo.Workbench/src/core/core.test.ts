import { describe, expect, it } from "vitest";
import type { Contact, Decision, Doubt, EvidenceRow, Finding, Mapping, Measures, Money, Network, NetworkMember, RecordField, SecondOpinion } from "../api/types";
import { decisionOn, historyOf, inForce } from "./decisions";
import { day, span, time } from "./dates";
import { byRule } from "./findings";
import { keyList, moved } from "./keys";
import { choiceOf, mappingOf, underKind } from "./mapping";
import { holds, standings } from "./measures";
import { busyDay, busyHours, conductWords, contactTime, duration, endName, lifelines, limitWords, moneyWords, summary, togetherWords, withoutWords } from "./network";
import { basis, inOrderOf, strongest } from "./opinions";
import { parted } from "./subjects";
import { isShared, sharedValues } from "./ties";
import { bars, shown, total } from "./waterfall";
import { chanceWord, columnWord, fieldWord, likelyWord, part, plural, typeWord } from "./wording";

describe("times", () => {
  it("show their zone", () => expect(time("2026-03-12T14:05:00Z")).toBe("12 Mar 2026 14:05 UTC"));
  it("are said to be unknown rather than left out", () => expect(time(null)).toBe("time unknown"));
  it("that are no time are unknown", () => expect(time("soon")).toBe("time unknown"));
  it("of one day are one day", () => expect(span("2026-03-02T01:00:00Z", "2026-03-02T09:00:00Z")).toBe("2 Mar 2026"));
  it("of two days are a span", () => expect(span("2026-03-02T01:00:00Z", "2026-03-09T09:00:00Z")).toBe("2 Mar 2026 – 9 Mar 2026"));
  it("without a day say so", () => expect(day(null)).toBe("day unknown"));
});

describe("a mapping", () => {
  const mapping: Mapping = {
    version: 1,
    kind: "call",
    columns: [
      { name: "a", type: "phone", role: "from", confidence: 0.9, decision: "accepted" },
      { name: "b", type: "phone", role: "to", confidence: 0.6, decision: "ask" },
      { name: "note", type: null, role: null, confidence: 0, decision: "ignored" },
      { name: "sex", type: null, role: null, confidence: 1, decision: "refused" },
    ],
  };
  const decisions = (changed: Mapping) => changed.columns.map((column) => column.decision);
  it("that is only looked at accepts what it asked and refuses what it refused", () =>
    expect(decisions(mappingOf(choiceOf(mapping), mapping))).toEqual(["accepted", "accepted", "ignored", "refused"]));
  it("leaves out a column whose type is left out", () => {
    const unused: Mapping = { ...mapping, columns: [{ name: "note", confidence: 0, decision: "ignored" }] };
    expect(decisions(mappingOf(choiceOf(unused), unused))).toEqual(["ignored"]);
  });
  it("says what was chosen for a column", () =>
    expect(mappingOf({ ...choiceOf(mapping), slots: { note: "subject/event.time" } }, mapping).columns.slice(0, 3).map((column) => column.type)).toEqual([null, null, "event.time"]));
  it("takes no protected column in, whatever is chosen", () =>
    expect(mappingOf({ ...choiceOf(mapping), slots: { sex: "subject/phone" } }, mapping).columns[3]).toEqual(mapping.columns[3]));
  it("forgets under another kind what that does not know", () =>
    expect(underKind(choiceOf(mapping), { kind: "party", inWords: "a person", slots: [{ role: "from", type: "phone" }] }).slots).toEqual({ a: "from/phone" }));
  it("keeps the order of dates only where one is chosen", () => {
    expect(mappingOf({ ...choiceOf(mapping), dateOrder: "dayFirst" }, mapping).dateOrder).toBe("dayFirst");
    expect("dateOrder" in mappingOf(choiceOf({ ...mapping, dateOrder: "dayFirst" }), mapping)).toBe(true);
    expect("dateOrder" in mappingOf({ ...choiceOf(mapping), dateOrder: undefined }, { ...mapping, dateOrder: "dayFirst" })).toBe(false);
  });
});

describe("a column", () => {
  const sum = { type: "payment.amount", role: "subject" };
  it("says which way the money went where it tells", () =>
    expect([undefined, "untold", "in"].map((way) => columnWord({ ...sum, ...(way && { way }) }).includes("came in"))).toEqual([false, false, true]));
  it("that is taken for nothing says so, whether its type is left out or null", () => expect([columnWord({}), columnWord({ type: null, role: null })]).toEqual(["nothing", "nothing"]));
});

describe("a waterfall", () => {
  const step = (label: string, points: number) => ({ label, points, findings: [] });
  const steps = [step("Money", 2_000_000), step("Calls", 1_000_000), step("Known payroll", -500_000)];
  it("starts each bar where the last one ended", () =>
    expect(bars(steps).map((bar) => [Math.round(bar.left), Math.round(bar.width)])).toEqual([[0, 67], [67, 33], [83, 17]]));
  it("marks what speaks against", () => expect(bars(steps).map((bar) => bar.isAgainst)).toEqual([false, false, true]));
  it("shows its total", () => expect(shown(total(steps))).toBe("2.50"));
  it("of no steps is empty", () => expect(bars([])).toEqual([]));
  it("shows numbers that sum to the total even where each would round up", () => {
    const thirds = [step("a", 335_000), step("b", 335_000), step("c", 335_000)];
    expect(bars(thirds).reduce((sum, bar) => sum + bar.hundredths, 0)).toBe(total(thirds));
  });
  it("shows numbers that sum for any steps", () => {
    let seed = 7;
    const next = () => (seed = (seed * 48_271) % 2_147_483_647);
    for (let round = 0; round < 200; round++) {
      const any = Array.from({ length: next() % 6 }, (_, i) => step(String(i), (next() % 3_000_000) - 1_000_000));
      expect(bars(any).reduce((sum, bar) => sum + bar.hundredths, 0)).toBe(total(any));
    }
  });
});

describe("rows of evidence", () => {
  const field = (type: string, value: string): RecordField => ({ role: "subject", type, raw: value, value });
  const row = (...fields: RecordField[]) => ({ fields }) as EvidenceRow;
  const plate = field("vehicle.plate", "TX8842");
  const amount = field("payment.amount", "500");
  it("share a plate that two of them hold", () => expect(isShared(plate, sharedValues([row(plate), row(plate)]))).toBe(true));
  it("do not share what stands twice in one row", () => expect(isShared(plate, sharedValues([row(plate, plate)]))).toBe(false));
  it("do not share a sum, which many rows have by chance", () => expect(isShared(amount, sharedValues([row(amount), row(amount)]))).toBe(false));
  it("do not share what is empty", () => expect(sharedValues([row(field("phone", "")), row(field("phone", ""))]).size).toBe(0));
});

describe("decisions", () => {
  const entry = (number: number, kind: Decision["kind"], a: string, b: string): Decision => ({ number, kind, a, b, by: "one", reason: "seen", at: "2026-03-12T14:05:00Z" });
  const log = [entry(2, "notSame", "r2/P0", "r1/P0"), entry(1, "merge", "r1/P0", "r2/P0"), entry(3, "merge", "r3/P0", "r4/P0"), entry(4, "undo", "r4/P0", "r3/P0")];
  it("count by the last entry, whichever way round the pair is named", () => expect(decisionOn({ a: "r1/P0", b: "r2/P0" }, inForce(log))?.kind).toBe("notSame"));
  it("that were taken back do not count", () => expect(decisionOn({ a: "r3/P0", b: "r4/P0" }, inForce(log))).toBeUndefined());
  it("of a record are listed the latest first, those of others are not", () => expect(historyOf(new Set(["r2"]), log).map((decision) => decision.number)).toEqual([2, 1]));
});

describe("second opinions", () => {
  const doubt = (a: string, b: string) => ({ pair: { a, b } }) as Doubt;
  const opinion = (a: string, b: string, fields: SecondOpinion["fields"] = []): SecondOpinion => ({ a, b, same: 0.5, change: 1, start: 0, household: 0, fields });
  it("order the doubts, and those without one stay behind in their order", () =>
    expect(inOrderOf([opinion("c", "d"), opinion("b", "a")], [doubt("x", "y"), doubt("a", "b"), doubt("v", "w"), doubt("c", "d")]).map((one) => one.pair.a)).toEqual(["c", "a", "x", "v"]));
  it("leave the order alone where there are none", () => expect(inOrderOf([], [doubt("x", "y"), doubt("a", "b")]).map((one) => one.pair.a)).toEqual(["x", "a"]));
  it("tell what counted most", () => expect(strongest(opinion("a", "b", [{ type: "phone", bits: 0.05 }, { type: "person.birthDate", bits: -3 }, { type: "email", bits: 2.04 }]))).toEqual(["birth date −3.0", "email +2.0"]));
  it("tell what they rest on", () =>
    expect(basis({ same: 150, different: 100, engineLoss: 0.65, learnedLoss: 0.6, reason: null, opinions: [] })).toBe("learnt just now from 250 answers (150 same, 100 different); answers that it has not seen surprise it by 0.60 bits each, the run by 0.65"));
});

describe("a likelihood", () => {
  it("is never certain", () => expect([likelyWord(0), likelyWord(1)]).toEqual(["1 in 100, very likely different", "99 in 100, very likely the same"]));
  it("of one half is on the side of the same", () => expect(likelyWord(0.5)).toBe("50 in 100, likely the same"));
});

describe("findings", () => {
  const finding = (rule: string, id: string, strength: number) => ({ rule, id, strength }) as Finding;
  it("of one rule stand together, the strongest rule first", () =>
    expect(byRule([finding("F06", "c", 0.2), finding("V02", "b", 0.5), finding("V02", "a", 0.9)]).map((rule) => [rule.rule, rule.findings.map((f) => f.id)]))
      .toEqual([["V02", ["a", "b"]], ["F06", ["c"]]]));
});

describe("measures", () => {
  const measures = (more: Partial<Measures> = {}): Measures => ({
    runId: "r", componentSize: 9, community: 0, communitySize: 4, core: 2, degree: 2, betweenness: 0.25, betweennessBound: 0, constraint: 0.5, pairsParted: 0,
    leadership: 0.9, control: 1, span: 0.8, persistence: null, ...more,
  });
  it("show each part by itself", () => expect(standings(measures()).map((part) => part.place)).toEqual([1, 0.8]));
  it("show time only where records tell it", () => expect(standings(measures({ persistence: 0.7 })).map((part) => part.place)).toEqual([1, 0.8, 0.7]));
  it("tell the bound of what was sampled", () => expect(standings(measures({ betweennessBound: 0.01 }))[0]?.meaning).toContain("give or take 1"));
  it("say what breaks", () => expect(holds(measures({ pairsParted: 16 }))).toContain("16 pairs of others"));
  it("say when nothing breaks", () => expect(holds(measures())).toContain("all others still reach each other"));
});

describe("a network", () => {
  const ana = { id: "P-1", kind: "person", caption: "Ana" };
  const contact = (more: Partial<Contact>): Contact => ({ from: ana, to: null, phase: "before", minutes: -120, movements: 6, expected: 0.7, chance: 1e-5, records: [], ...more });
  const money = (more: Partial<Money>): Money => ({ from: null, to: ana, depth: 0, payments: 2, total: 1500, currency: "USD", hours: 3, records: [], ...more });
  const member = (more: Partial<NetworkMember>): NetworkMember => ({ entity: ana, role: "driver", grounds: [], conduct: [], movements: 1, pairsParted: 0, contactShare: 0, moneyShare: 0, ...more });
  const hours = (...busy: number[]) => Array.from({ length: 24 }, (_, hour) => (busy.includes(hour) ? 10 : 0));
  it("names nobody outside it", () => expect(endName(null)).toBe("people outside"));
  it("counts conduct in movements", () => expect(conductWords({ kind: "callsBefore", times: 6, records: [] }, 8)).toBe("calls others before movements (6 of 8 movements)"));
  it("counts money in payments", () => expect(conductWords({ kind: "collects", times: 1, records: [] }, 8)).toBe("is paid by people outside (1 payment)"));
  it("says before and after", () => expect([contactTime(contact({})), contactTime(contact({ minutes: 20 }))]).toEqual(["about 2 hours before a movement begins", "about 20 minutes after a movement begins"]));
  it("says long times in days", () => expect(duration(-4 * 1440)).toBe("about 4 days"));
  it("tells no sum where currencies differ", () => expect(moneyWords(money({ total: null }))).toBe("2 payments, mostly about 3 hours after the nearest movement"));
  it("tells a sum with its currency", () => expect(moneyWords(money({ hours: null }))).toBe("2 payments, 1,500 USD in all"));
  it("says what breaks and what does not", () => expect([withoutWords(member({ pairsParted: 3 })), withoutWords(member({}))]).toEqual(["3 pairs of others no longer in touch", "nothing that the records show"]));
  it("finds busy hours over midnight", () => expect(busyHours(hours(23, 0).map((count) => count || 1))).toContain("22:00 and 01:00"));
  it("says nothing of hours without records", () => expect(busyHours(hours())).toBe(""));
  it("lets no even week stand out", () => expect(busyDay([5, 6, 5, 5, 6, 5, 5])).toBe("No weekday stands out."));
  it("tells a day that stands out", () => expect(busyDay([40, 5, 5, 5, 5, 5, 5])).toContain("Monday"));
  it("puts people outside first in the picture", () => expect(lifelines([contact({}), contact({ from: null, to: ana })])).toEqual(["", "P-1"]));
  it("says how two go together", () =>
    expect(togetherWords({ a: ana, b: null, kind: "movesWith", first: "2026-03-02T01:00:00Z", last: "2026-03-09T01:00:00Z", chance: 1e-6, records: [] })).toBe("move together, 2 Mar 2026 – 9 Mar 2026"));
  it("says which of two phones came first by their days", () =>
    expect(togetherWords({ a: ana, b: null, kind: "tookOver", first: "2026-03-02T01:00:00Z", last: "2026-03-09T01:00:00Z", chance: 0.002, records: [] })).toContain("fell silent on 2 Mar 2026"));
  it("says whom it left out", () => expect(limitWords({ limits: { most: 24, leftOut: 3, rows: 50 } } as Network)).toContain("3 more are not looked at"));
  it("says its limits when nobody is left out", () => expect(limitWords({ limits: { most: 24, leftOut: 0, rows: 50 } } as Network)).toMatch(/^At most 24/));
  it("of a community counts its members", () =>
    expect(limitWords({ community: { number: 3, runId: "r", size: 96, leads: [] }, limits: { most: 40, leftOut: 0, rows: 50 } } as unknown as Network)).toContain("40 members who deal with others of it"));
  it("without movements says so", () => expect(summary({ movements: [] as string[] } as Network)).toContain("no movement"));
});

describe("those a lead is about", () => {
  const subject = (id: string, role: string, isHidden: boolean) => ({ id, kind: "person", role, caption: id, isActor: !isHidden, protected: isHidden });
  const people = [subject("a", "driver", false), subject("b", "unknown", true), subject("c", "traveller", true), subject("d", "guide", false), subject("e", "unknown", true)];
  it("are named in the lead's order", () => expect(parted(people).named.map(({ id }) => id)).toEqual(["a", "d"]));
  it("are only counted when they are protected", () => expect(parted(people).hidden).toEqual([{ kind: "person", role: "unknown", count: 2 }, { kind: "person", role: "traveller", count: 1 }]));
  it("are all named when nobody is protected", () => expect(parted([people[0]!]).hidden).toEqual([]));
});

describe("keys", () => {
  it("move within the list", () => expect([moved(0, "j", 3), moved(2, "j", 3), moved(0, "k", 3)]).toEqual([1, 2, 0]));
  it("begin at the first row", () => expect(moved(-1, "j", 3)).toBe(0));
  it("move nowhere in an empty list", () => expect(moved(-1, "j", 0)).toBe(-1));
  it("are each told once", () => expect(new Set(keyList.map((key) => key.keys)).size).toBe(keyList.length));
});

describe("words", () => {
  it("say a chance as one in so many", () => expect([chanceWord(0.3), chanceWord(0.01), chanceWord(3e-5)]).toEqual(["by chance 30 in 100 times", "by chance at most 1 in 100 times", "by chance at most 1 in 10,000 times"]));
  it("say a chance of nothing", () => expect(chanceWord(0)).toBe("by chance at most once in a thousand million times"));
  it("spell type names", () => expect(typeWord("person.givenName")).toBe("given name"));
  it("say whose number it is", () => expect(typeWord("document.number")).toBe("document number"));
  it("leave out the part that goes without saying", () => expect(fieldWord("subject", "phone")).toBe("phone"));
  it("say what a text names besides", () => expect(fieldWord("named2", "phone")).toBe("also named phone"));
  it("tell the payer's name from the payee's", () => expect(fieldWord("payer", "person.fullName")).toBe("payer name"));
  it("count one", () => expect(plural(1, "row")).toBe("1 row"));
  it("count many", () => expect(plural(1200, "row")).toBe("1,200 rows"));
  it("never round a part up to all", () => expect(part(99_999, 100_000)).toBe("99.9 %"));
  it("never round a part down to nothing", () => expect(part(1, 100_000)).toBe("0.1 %"));
  it("say all when it is all", () => expect(part(5, 5)).toBe("100 %"));
});
