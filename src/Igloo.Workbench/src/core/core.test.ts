import { describe, expect, it } from "vitest";
import { day, span, time } from "./dates";
import { bars, shown } from "./waterfall";
import { plural, typeWord } from "./wording";

describe("times", () => {
  it("show their zone", () => expect(time("2026-03-12T14:05:00Z")).toBe("12 Mar 2026 14:05 UTC"));
  it("are said to be unknown rather than left out", () => expect(time(null)).toBe("time unknown"));
  it("of one day are one day", () => expect(span("2026-03-02T01:00:00Z", "2026-03-02T09:00:00Z")).toBe("2 Mar 2026"));
  it("of two days are a span", () => expect(span("2026-03-02T01:00:00Z", "2026-03-09T09:00:00Z")).toBe("2 Mar 2026 – 9 Mar 2026"));
  it("without a day say so", () => expect(day(null)).toBe("day unknown"));
});

describe("a waterfall", () => {
  const steps = [
    { label: "Money", points: 2_000_000, findings: [] },
    { label: "Calls", points: 1_000_000, findings: [] },
    { label: "Known payroll", points: -500_000, findings: [] },
  ];
  it("starts each bar where the last one ended", () =>
    expect(bars(steps).map((bar) => [Math.round(bar.left), Math.round(bar.width)])).toEqual([[0, 67], [67, 33], [83, 17]]));
  it("marks what speaks against", () => expect(bars(steps).map((bar) => bar.isAgainst)).toEqual([false, false, true]));
  it("shows points that sum", () => expect(shown(steps.reduce((sum, step) => sum + step.points, 0))).toBe("2.50"));
  it("of no steps is empty", () => expect(bars([])).toEqual([]));
});

describe("words", () => {
  it("spell type names", () => expect(typeWord("person.givenName")).toBe("given name"));
  it("count one", () => expect(plural(1, "row")).toBe("1 row"));
  it("count many", () => expect(plural(1200, "row")).toBe("1,200 rows"));
});
