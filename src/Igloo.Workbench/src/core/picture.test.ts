import { describe, expect, it } from "vitest";
import type { Correlation, EntityLink, EntityRef, PictureLink } from "../api/types";
import { correlationParts, standing } from "./correlations";
import { beside, daysOf, frameOf, layout, linesOf, mostAdded, mostDrawn, nodeWords, room, stepsOf, stepsText, toAdd, toJoin, towards, within, without } from "./picture";

const link = (a: string, b: string, more: Partial<PictureLink> = {}): PictureLink => ({ a, b, kind: "called", strength: 0.5, first: null, last: null, records: ["r"], ...more });
const star = linesOf(["b", "c", "d"].map((end) => link("a", end)));

describe("the address of a picture", () => {
  it("keeps the steps in which entities were added", () => expect(stepsText(stepsOf("a,b;c;d,e"))).toBe("a,b;c;d,e"));
  it("names each entity once, where it came first", () => expect(stepsOf("a,b;b,c;;a")).toEqual([["a", "b"], ["c"]]));
  it("of nobody is empty", () => expect(stepsOf("")).toEqual([]));
});

describe("lines", () => {
  it("hold all links of a pair and are as firm as the firmest", () =>
    expect(linesOf([link("a", "b", { strength: 0.2 }), link("a", "b", { kind: "paid", strength: 0.9 })])).toMatchObject([{ a: "a", b: "b", strength: 0.9, links: [{}, {}] }]));
  it("are dashed only where no record tells any of them", () => {
    const inferred = link("a", "b", { kind: "goesWith", chance: 1e-6 });
    expect(linesOf([inferred])[0]?.isInferred).toBe(true);
    expect(linesOf([inferred, link("a", "b")])[0]?.isInferred).toBe(false);
  });
});

describe("adding", () => {
  const found = (count: number): EntityLink[] => Array.from({ length: count }, (_, i) => ({ other: { id: `p${i}`, kind: "phone", caption: "" }, kind: "called", strength: 1 - i / 1000, first: null, last: null, records: [] }));
  it("takes those of a type that are not drawn, the strongest first", () => expect(toAdd(found(4), "called", "phone", new Set(["p1"]))).toEqual(["p0", "p2", "p3"]));
  it("leaves other types alone", () => expect(toAdd(found(4), "uses", "phone", new Set())).toEqual([]));
  it("adds no more than fifty at once", () => expect(toAdd(found(200), "called", "phone", new Set())).toHaveLength(mostAdded));
  it("stops where the picture is full", () => expect(toAdd(found(400), "called", "phone", new Set(found(mostDrawn).map((one) => one.other.id)))).toHaveLength(0));
});

describe("a way", () => {
  const refs = ["a", "b", "c"].map((id) => ({ id, kind: "phone", caption: "" }));
  it("adds those on it that are not drawn, in its order", () => expect(toJoin(refs, new Set(["b"]))).toEqual(["a", "c"]));
  it("adds nobody where all are drawn", () => expect(toJoin(refs, new Set(["a", "b", "c"]))).toEqual([]));
  it("has as much room as the picture has left", () => expect(room([["a"], ["b", "c"]])).toBe(mostDrawn - 3));
});

describe("taking out", () => {
  it("takes along what hangs on nothing else", () => expect(without([["x"], ["a"], ["b", "c", "d"]], "a", [...star, ...linesOf([link("d", "x")])])).toEqual([["x"], ["d"]]));
  it("never takes along the one that the picture began with", () => expect(without([["b"], ["a"]], "a", star)).toEqual([["b"]]));
});

describe("days", () => {
  const dated = [link("a", "b", { first: "2026-03-02T01:00:00Z", last: "2026-03-09T23:00:00Z" }), link("a", "c")];
  it("go from the first to the last that is told", () => expect(daysOf(dated)).toEqual([20514, 20521]));
  it("are unknown where none is told", () => expect(daysOf([link("a", "b")])).toBeNull());
  it("keep what overlaps them and what tells no day", () => {
    expect(within(dated, 20521, 20530)).toHaveLength(2);
    expect(within(dated, 20522, 20530)).toEqual([dated[1]]);
  });
});

describe("the layout", () => {
  const lines = linesOf([link("a", "b"), link("a", "c"), link("c", "d")]);
  it("is the same for the same address", () => expect([...layout([["a"], ["b", "c"], ["d"]], lines)]).toEqual([...layout([["a"], ["b", "c"], ["d"]], lines)]));
  it("leaves where they are those who were there before", () => {
    const [before, after] = [layout([["a"], ["b", "c"]], lines), layout([["a"], ["b", "c"], ["d"]], lines)];
    for (const id of ["a", "b", "c"]) expect(after.get(id)).toEqual(before.get(id));
  });
  it("gives each its own room", () => {
    const points = [...layout([["a"], ["b", "c"], ["d"]], lines).values()];
    for (const [i, one] of points.entries()) for (const other of points.slice(i + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(30);
  });
  it("stands inside its frame", () => {
    const at = layout([["a"], ["b", "c"]], lines);
    const frame = frameOf(at);
    for (const point of at.values()) expect(point.x > frame.x && point.x < frame.x + frame.width && point.y > frame.y && point.y < frame.y + frame.height).toBe(true);
  });
});

describe("keys of the picture", () => {
  const at = new Map([["a", { x: 0, y: 0 }], ["b", { x: 100, y: 0 }], ["c", { x: 60, y: 10 }], ["d", { x: 0, y: -80 }]]);
  const lines = linesOf([link("a", "b"), link("a", "d")]);
  it("go to the nearest linked entity in that direction before any other", () => expect(towards("ArrowRight", "a", at, lines)).toBe("b"));
  it("go to any entity where none is linked", () => expect(towards("ArrowLeft", "b", at, linesOf([]))).toBe("c"));
  it("stay where nothing lies in that direction", () => expect(towards("ArrowDown", "a", at, lines)).toBeNull());
  it("reach every entity one after the other", () => {
    expect(beside(["a", "b"], "b", 1)).toBe("a");
    expect(beside(["a", "b"], "a", -1)).toBe("b");
    expect(beside(["a", "b"], null, 1)).toBe("a");
    expect(beside([], null, 1)).toBeNull();
  });
  it("are heard as kind, name, how much is drawn and where one is", () =>
    expect(nodeWords({ id: "a", kind: "person", caption: "J. Garcia", protected: false, around: 12 }, 1, 40, star, "Person")).toBe("Person, J. Garcia, 3 of 12 around it drawn, 2 of 40"));
});

describe("what correlation found", () => {
  const ref = (caption: string): EntityRef => ({ id: caption, kind: "phone", caption });
  const found = (kind: string, entities: (EntityRef | null)[], more: Partial<Correlation> = {}): Correlation => ({
    kind, entities, others: 0, from: "2026-03-02T00:00:00Z", to: "2026-03-09T00:00:00Z", occasions: 6, expected: 0.1, score: 4, margin: 0, chance: 1e-4, accepted: true, records: ["r"], ...more,
  });
  const words = (one: Correlation) => correlationParts(one).map((part) => (part === null ? "somebody outside" : typeof part === "string" ? part : part.caption)).join("");
  it("is said in the order of its kind", () => expect(words(found("relay", [ref("A"), ref("B"), ref("C")]))).toBe("A calls B, who calls C within five minutes, 6 times where 0.1 would be by chance"));
  it("names nobody outside", () => expect(words(found("milestone", [ref("A"), ref("B"), null]))).toContain("of the journey of somebody outside"));
  it("tells when one thing goes on as another did", () => expect(words(found("takeover", [ref("A"), ref("B")]))).toBe("A fell silent on 2 Mar 2026, and B went on as it did from 9 Mar 2026"));
  it("counts those whom it does not name", () => expect(words(found("denseBlock", [ref("A"), ref("B")], { others: 3 }))).toContain("A, B and 3 others deal with each other"));
  it("tells when one bursts", () => expect(words(found("burst", [ref("A")]))).toBe("A calls, pays or is called or paid far more from 2 Mar 2026 to 9 Mar 2026 than at other times, 6 times where 0.1 would be by chance"));
  it("says the shape of payments", () => expect(words(found("cycle", [ref("A"), ref("B"), ref("C")], { chance: null, accepted: false, expected: 0 }))).toBe("Between A, B and C the money comes back to where it began (cycle), 6 payments"));
  it("is a candidate until chance no longer explains it", () => expect([standing(found("relay", [])), standing(found("cycle", [], { accepted: false }))]).toEqual(["beyond chance", "candidate"]));
});
