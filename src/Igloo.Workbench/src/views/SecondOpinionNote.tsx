import type { Doubt, SecondOpinions } from "../api/types";
import { nameOf } from "../core/decisions";
import { basis, strongest } from "../core/opinions";
import { likelyWord } from "../core/wording";
import { Bar } from "./Parts";

interface Props {
  opinions: SecondOpinions;
  doubt: Doubt;
}

/** What the answers so far would say of a pair, and what that rests on; or why they say nothing. */
export function SecondOpinionNote({ opinions, doubt }: Props) {
  if (opinions.reason !== null) return <p role="status" className="note">No second opinion: {opinions.reason}</p>;
  const opinion = opinions.opinions.find((one) => nameOf(one) === nameOf(doubt.pair));
  return (
    <div role="status">
      {opinion && (
        <p className="facts">
          <span className="kept"><Bar part={opinion.same} /> {likelyWord(opinion.same)}, by the answers so far and these two records</span>
          <span>most by {strongest(opinion).join(", ") || "no field"}</span>
        </p>
      )}
      <p className="note">Second opinion: {basis(opinions)}. It orders this list and decides nothing.</p>
    </div>
  );
}
