import { describe, expect, it } from "vitest";
import type { RecordField } from "../api/types";
import { pieces } from "./marks";

const field = (raw: string, start: number | null): RecordField => ({ role: "named1", type: "phone", raw, value: raw, start });

describe("a text", () => {
  it("is cut where something was read from it", () =>
    expect(pieces("Call 555-0134 now", [field("555-0134", 5)]).map((piece) => [piece.text, piece.field !== null])).toEqual([["Call ", false], ["555-0134", true], [" now", false]]));
  it("of which nothing was read stays whole", () => expect(pieces("Call now", [field("x", null)])).toEqual([{ text: "Call now", field: null }]));
  it("marks nothing where its place holds something else", () => expect(pieces("Call (protected) now", [field("555-0134", 5)])).toHaveLength(1));
  it("marks what overlaps once", () => expect(pieces("plate ABC-123", [field("ABC-123", 6), field("ABC", 6)]).filter((piece) => piece.field)).toHaveLength(1));
  it("is whole in its pieces", () => expect(pieces("a b c", [field("a", 0), field("c", 4)]).map((piece) => piece.text).join("")).toBe("a b c"));
});
