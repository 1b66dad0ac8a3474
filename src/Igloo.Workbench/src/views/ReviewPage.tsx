import { useState } from "react";
import { Link } from "react-router";
import { useDecide, useDecisions, useDoubts, useSecondOpinions } from "../api/queries";
import type { Decision, DecisionKind, Doubt, EntityRef } from "../api/types";
import { decisionOn, inForce, nameOf, recordOf } from "../core/decisions";
import { inOrderOf } from "../core/opinions";
import { kindOf, likelyWord, plural, verdictWord } from "../core/wording";
import { Bar, ErrorNote, KindBadge, LoadedScreen } from "./Parts";
import { RawRow } from "./RawRow";
import { SecondOpinionNote } from "./SecondOpinionNote";
import { TieTable } from "./TieTable";
import { useKeys } from "./useKeys";

/** Pairs of which it is in doubt whether they are the same, one after the other, the one whose answer changes most first. */
export function ReviewPage() {
  return (
    <>
      <title>Review · Igloo</title>
      <LoadedScreen title="Review" query={useDoubts()}>
        {(page) => page.items.length === 0
          ? <><h1>Review</h1><p className="note">No pair is in doubt: what the records say was enough, or no file has been read yet.</p></>
          : <Queue doubts={page.items} total={page.total} />}
      </LoadedScreen>
    </>
  );
}

function Queue({ doubts: told, total }: { doubts: Doubt[]; total: number }) {
  const [isSecondWanted, setSecondWanted] = useState(false);
  const second = useSecondOpinions(isSecondWanted);
  const opinions = isSecondWanted ? second.data : undefined;
  const doubts = inOrderOf(opinions?.opinions ?? [], told);
  const [place, setPlace] = useState({ at: 0, pair: "" });
  const [note, setNote] = useState("");
  const [answered, setAnswered] = useState<Doubt[]>([]);
  const decided = inForce(useDecisions().data?.items ?? []);
  const decide = useDecide();

  // A run may take pairs out while somebody looks at one: that one stays, and where it is gone the next takes its place.
  const found = doubts.findIndex((doubt) => nameOf(doubt.pair) === place.pair);
  const at = found >= 0 ? found : Math.min(place.at, doubts.length - 1);
  const doubt = doubts[at]!;
  const goTo = (to: number) => {
    const next = Math.min(Math.max(to, 0), doubts.length - 1);
    setPlace({ at: next, pair: nameOf(doubts[next]!.pair) });
  };
  const move = (by: number) => goTo(at + by);
  const send = (pair: Doubt, kind: DecisionKind, onDone: () => void) =>
    decide.mutate({ kind, a: pair.pair.a, b: pair.pair.b, reason: note.trim() || "compared side by side in the review" }, { onSuccess: onDone });
  const answer = (kind: DecisionKind) => send(doubt, kind, () => {
    setAnswered([...answered, doubt]);
    setNote("");
    move(1);
  });
  const undo = () => {
    const last = answered.at(-1);
    if (last) send(last, "undo", () => {
      setAnswered(answered.slice(0, -1));
      goTo(doubts.findIndex((other) => nameOf(other.pair) === nameOf(last.pair)));
    });
  };
  useKeys({ s: () => answer("merge"), d: () => answer("notSame"), u: () => move(1), z: undo, j: () => move(1), k: () => move(-1) });

  return (
    <article>
      <p className="crumbs">Pair {at + 1} of {doubts.length}{total > doubts.length && `, the first of ${total.toLocaleString("en")}`}{answered.length > 0 && ` · ${answered.length} answered`}</p>
      <h1>Same {kindOf(doubt.a.kind).name.toLowerCase()}?</h1>
      <p className="facts">
        <span className="kept"><Bar part={doubt.confidence} /> {likelyWord(doubt.confidence)}, by all that is recorded of both</span>
        <span>now held to be {doubt.areJoined ? "the same" : "different"}</span>
        <span>an answer is expected to change {plural(Math.max(1, Math.round(doubt.change)), "pair")} of records</span>
      </p>
      <label className="kept"><input type="checkbox" checked={isSecondWanted} onChange={(event) => setSecondWanted(event.target.checked)} /> Second opinion, learnt from the answers so far</label>
      {second.error != null && <ErrorNote error={second.error} />}
      {opinions && <SecondOpinionNote opinions={opinions} doubt={doubt} />}
      <Verdict decision={decisionOn(doubt.pair, decided)} />
      <TieTable evidence={doubt.pair} sides={["Record A", "Record B"]} caption={<>Met on {doubt.pair.key}</>} />
      <div className="answers">
        <label>Note <input value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} placeholder="why, for whoever asks later" /></label>
        <button type="button" disabled={decide.isPending} onClick={() => answer("merge")}><kbd>S</kbd> Same</button>
        <button type="button" disabled={decide.isPending} onClick={() => answer("notSame")}><kbd>D</kbd> Different</button>
        <button type="button" onClick={() => move(1)}><kbd>U</kbd> Unsure, next</button>
        <button type="button" onClick={() => move(-1)}><kbd>K</kbd> Back</button>
        <button type="button" disabled={decide.isPending || answered.length === 0} onClick={undo}><kbd>Z</kbd> Take back the last answer</button>
      </div>
      {decide.error != null && <ErrorNote error={decide.error} />}
      <div className="columns">
        <Side key={doubt.pair.a} title="Record A" mention={doubt.pair.a} entity={doubt.a} />
        <Side key={doubt.pair.b} title="Record B" mention={doubt.pair.b} entity={doubt.b} />
      </div>
      <p className="note">Answers are kept in a log with your reason and can be taken back. The next run obeys them; nothing learns from them unless you ask for a second opinion.</p>
    </article>
  );
}

/** What somebody answered already; the results show it after the next run. */
const Verdict = ({ decision }: { decision: Decision | undefined }) => (
  <p role="status">{decision && <>Answered: <strong>{verdictWord(decision.kind)}</strong>, “{decision.reason}”. The next run obeys it.</>}</p>
);

function Side({ title, mention, entity }: { title: string; mention: string; entity: EntityRef }) {
  return (
    <section className="card">
      <h2>{title}</h2>
      <p>in <KindBadge kind={entity.kind} /> <Link to={`/entities/${entity.id}`}>{entity.caption}</Link></p>
      <RawRow recordId={recordOf(mention)} />
    </section>
  );
}
