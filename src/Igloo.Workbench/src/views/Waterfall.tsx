import type { WaterfallStep } from "../api/types";
import { bars, shown, total } from "../core/waterfall";

/** A score as bars and as numbers: the same table is both, so the parts always sum to what is shown. */
export function Waterfall({ steps }: { steps: WaterfallStep[] }) {
  return (
    <table className="waterfall">
      <caption className="sr-only">Points of the score; they sum to the total</caption>
      <tbody>
        {bars(steps).map((bar) => (
          <tr key={bar.label}>
            <th scope="row">{bar.label}</th>
            <td className="points">{bar.isAgainst ? "" : "+"}{shown(bar.hundredths)}</td>
            <td className="track" aria-hidden="true">
              <svg viewBox="0 0 100 8" preserveAspectRatio="none">
                <rect className={bar.isAgainst ? "against" : "for"} x={bar.left} width={bar.width} height="8" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr><th scope="row">Points</th><td className="points">{shown(total(steps))}</td><td /></tr>
      </tfoot>
    </table>
  );
}
