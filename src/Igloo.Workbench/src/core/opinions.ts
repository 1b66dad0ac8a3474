import type { Doubt, SecondOpinion, SecondOpinions } from "../api/types";
import { nameOf } from "./decisions";
import { plural, typeWord } from "./wording";

/** The doubts in the order of their second opinions; those without one stay behind, as they were. Pure. */
export function inOrderOf(opinions: readonly SecondOpinion[], doubts: readonly Doubt[]): Doubt[] {
  const place = new Map(opinions.map((opinion, at) => [nameOf(opinion), at]));
  const placeOf = (doubt: Doubt) => place.get(nameOf(doubt.pair)) ?? Infinity;
  return doubts.map((doubt) => ({ doubt, at: placeOf(doubt) })).sort((x, y) => (x.at === y.at ? 0 : x.at - y.at)).map(({ doubt }) => doubt);
}

/** What tells most in an opinion, the strongest first: "phone +2.1". Evidence below a tenth of a bit is left out. */
export const strongest = (opinion: SecondOpinion, most = 3): string[] =>
  [...opinion.fields, ...(opinion.household === 0 ? [] : [{ type: "household", bits: opinion.household }])]
    .filter((field) => Math.abs(field.bits) >= 0.1)
    .sort((x, y) => Math.abs(y.bits) - Math.abs(x.bits))
    .slice(0, most)
    .map((field) => `${typeWord(field.type)} ${field.bits > 0 ? "+" : "−"}${Math.abs(field.bits).toFixed(1)}`);

/** What the opinions rest on, and how much better they judge than the run: they are learnt, so who reads them must know from what. */
export const basis = ({ same, different, engineLoss, learnedLoss }: SecondOpinions): string =>
  `learnt just now from ${plural(same + different, "answer")} (${same} same, ${different} different)` +
  (engineLoss === null || learnedLoss === null ? "" : `; answers that it has not seen surprise it by ${learnedLoss.toFixed(2)} bits each, the run by ${engineLoss.toFixed(2)}`);
