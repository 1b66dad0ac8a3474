import type { WaterfallStep } from "../api/types";

export interface Bar {
  label: string;
  /** Points in whole hundredths; those of all bars sum to the total that is shown. */
  hundredths: number;
  /** Left edge and width, 0 to 100 of the widest extent. */
  left: number;
  width: number;
  isAgainst: boolean;
}

const millionthsOfHundredth = 10_000;

const rounded = (millionths: number): number => Math.round(millionths / millionthsOfHundredth);

/** Points for people: "1.50". */
export const shown = (hundredths: number): string => (hundredths / 100).toFixed(2);

/** The total of the steps, in whole hundredths. */
export const total = (steps: readonly WaterfallStep[]): number => rounded(steps.reduce((sum, step) => sum + step.points, 0));

/** The bars of a score, each beginning where the one before ended. Sums are rounded, not steps, so that what is shown adds up. Pure. */
export function bars(steps: readonly WaterfallStep[]): Bar[] {
  const ends: number[] = [];
  let sum = 0;
  for (const step of steps) ends.push((sum += step.points));
  const extent = Math.max(...ends, ...steps.map((step) => step.points), 1);
  return steps.map((step, index) => {
    const start = index === 0 ? 0 : (ends[index - 1] ?? 0);
    const end = ends[index] ?? 0;
    const [low, high] = [Math.max(0, Math.min(start, end)), Math.max(0, Math.max(start, end))];
    return {
      label: step.label,
      hundredths: rounded(end) - rounded(start),
      left: (100 * low) / extent,
      width: (100 * (high - low)) / extent,
      isAgainst: step.points < 0,
    };
  });
}
