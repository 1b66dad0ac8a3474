import { type FormEvent, useState } from "react";
import { Link } from "react-router";
import { useLookUp } from "../api/queries";
import type { Candidate, LookUpAsked } from "../api/types";
import { likelyWord, typeWord } from "../core/wording";
import { Bar, ErrorNote, KindBadge } from "./Parts";
import { RawRow } from "./RawRow";
import { TieTable } from "./TieTable";

const asked = {
  person: ["person.fullName", "person.birthDate", "phone", "email", "document.number", "address.full"],
  organization: ["organization.name", "phone", "email", "account.number", "address.full"],
} as const;

/** Asks who in the records a person or organisation may be, with reasons. What is typed stands in no address and is not kept. */
export function LookUpPage() {
  const [kind, setKind] = useState<LookUpAsked["kind"]>("person");
  const lookUp = useLookUp();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const values = Object.fromEntries(asked[kind].map((type) => [type, String(form.get(type) ?? "").trim()]).filter(([, value]) => value !== ""));
    lookUp.mutate({ kind, values });
  };
  return (
    <>
      <title>Look up · Igloo</title>
      <h1>Look up</h1>
      <p>Type what is known. Spelling, order of names and missing parts are allowed for; every answer says why.</p>
      <form className="look-up" onSubmit={submit}>
        <label>Kind
          <select value={kind} onChange={(event) => setKind(event.target.value as LookUpAsked["kind"])}>
            <option value="person">Person</option>
            <option value="organization">Organisation</option>
          </select>
        </label>
        {asked[kind].map((type) => (
          <label key={type}>{typeWord(type)}
            <input name={type} autoComplete="off" placeholder={type === "person.birthDate" ? "1984-07-14, 1984-07 or 1984" : undefined} />
          </label>
        ))}
        <button type="submit" disabled={lookUp.isPending}>Look up</button>
      </form>
      {lookUp.isPending && <p className="loading">Looking …</p>}
      {lookUp.error != null && <ErrorNote error={lookUp.error} />}
      {lookUp.data && <Answers candidates={lookUp.data.candidates} />}
    </>
  );
}

const Answers = ({ candidates }: { candidates: Candidate[] }) => (
  <section aria-live="polite" aria-labelledby="answers">
    <h2 id="answers">Who it may be</h2>
    {candidates.length === 0
      ? <p className="note">Nobody whose records you may see fits well enough. Try fewer values, or only a name.</p>
      : candidates.map((candidate) => <Answer key={candidate.entity.id} candidate={candidate} />)}
  </section>
);

function Answer({ candidate }: { candidate: Candidate }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="card">
      <h3>
        <KindBadge kind={candidate.entity.kind} />{" "}
        {candidate.protected ? <em>Protected person</em> : <Link to={`/entities/${candidate.entity.id}`}>{candidate.entity.caption}</Link>}
      </h3>
      <p className="kept"><Bar part={candidate.confidence} /> {likelyWord(candidate.confidence)}</p>
      {!candidate.protected && <TieTable evidence={candidate} sides={["Asked for", "Recorded"]} caption="Judged on the record that fits best" />}
      {candidate.record && <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>The record as it was sent</button>}
      {isOpen && candidate.record && <RawRow recordId={candidate.record} />}
    </section>
  );
}
