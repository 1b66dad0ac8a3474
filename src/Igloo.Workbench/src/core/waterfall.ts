import type { WaterfallStep } from "../api/types";

export interface Bar {
  label: string;
  /** Points, in whole hundredths, so that the bars sum to what is shown. */
  points: number;
  /** Left edge and width, 0 to 100 of the widest extent. */
  left: number;
  width: number;
  isAgainst: boolean;
}

const million = 1e6;

/** Points for people: millionths to two decimals. */
export const shown = (points: number): string => (points / million).toFixed(2);

/** The bars of a score, each beginning where the one before ended. Pure. */
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
      points: step.points,
      left: (100 * low) / extent,
      width: (100 * (high - low)) / extent,
      isAgainst: step.points < 0,
    };
  });
}
