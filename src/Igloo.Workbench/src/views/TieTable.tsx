import type { ReactNode } from "react";
import type { Evidence } from "../api/types";
import { bars, shown, total } from "../core/waterfall";
import { typeWord } from "../core/wording";
import { Scrolling } from "./Parts";

interface Props {
  evidence: Evidence;
  caption: ReactNode;
  /** Headings of the two sides. */
  sides?: [string, string];
}

/** Two records side by side, field by field, with weights as numbers and bars that sum to the score. */
export function TieTable({ evidence, caption, sides = ["One record", "Other record"] }: Props) {
  const lines = [
    ...evidence.fields.map((field) => ({ label: typeWord(field.type), a: field.a || "(missing)", b: field.b || "(missing)", level: field.level, points: field.weight })),
    { label: "before looking", a: "–", b: "–", level: "most pairs are not the same", points: evidence.prior },
    ...(evidence.household === 0 ? [] : [{ label: "one household", a: "–", b: "–", level: "two who live together would fit as well", points: evidence.household }]),
  ];
  const steps = lines.map((line) => ({ label: line.label, points: line.points, findings: [] }));
  const drawn = bars(steps);
  const widest = Math.max(...lines.map((line) => Math.abs(line.points)), 1);
  return (
    <Scrolling label="Pair of records">
      <table className="pair">
        <caption>{caption}</caption>
        <thead><tr><th scope="col">Field</th><th scope="col">{sides[0]}</th><th scope="col">{sides[1]}</th><th scope="col">Level</th><th scope="col">Weight</th><td /></tr></thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={line.label}>
              <th scope="row">{line.label}</th><td>{line.a}</td><td>{line.b}</td><td>{line.level}</td>
              <td className="points">{line.points > 0 && "+"}{shown(drawn[index]?.hundredths ?? 0)}</td>
              <td className="track" aria-hidden="true"><Weight part={line.points / widest} /></td>
            </tr>
          ))}
        </tbody>
        <tfoot><tr><th scope="row" colSpan={4}>Sum</th><td className="points">{shown(total(steps))}</td><td /></tr></tfoot>
      </table>
    </Scrolling>
  );
}

/** A bar to the right for what speaks for, to the left for what speaks against. */
const Weight = ({ part }: { part: number }) => (
  <svg viewBox="-100 0 200 8" preserveAspectRatio="none">
    <rect className={part < 0 ? "against" : "for"} x={Math.min(100 * part, 0)} width={Math.abs(100 * part)} height="8" />
    <rect className="axis" x="-0.5" width="1" height="8" />
  </svg>
);
