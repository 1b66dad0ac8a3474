import { useEffect, useState } from "react";
import { Link, useParams } from "react-router";
import { useLead } from "../api/queries";
import type { EvidenceRow, Finding, Lead, Subject } from "../api/types";
import { span } from "../core/dates";
import { laneWord, plural, roleWord, typeWord } from "../core/wording";
import { isTyping } from "./App";
import { KindBadge, Loaded, Scrolling, Strength } from "./Parts";
import { RawRow } from "./RawRow";
import { Waterfall } from "./Waterfall";

/** One lead: what was seen, why it may matter, what could explain it, what is missing, and the rows. */
export function LeadPage() {
  const { id = "" } = useParams();
  return <Loaded query={useLead(id)}>{(lead) => <LeadBody lead={lead} />}</Loaded>;
}

function LeadBody({ lead }: { lead: Lead }) {
  return (
    <article>
      <p className="crumbs"><Link to="/leads">Leads</Link> › {lead.id}</p>
      <h1>{lead.headline}</h1>
      <p>
        {lead.lane === "lifeSafety" && <strong className="lane">{laneWord(lead.lane)}</strong>} <Strength word={lead.word} strength={lead.strength} />{" "}
        {plural(lead.sources.length, "source")}: {lead.sources.join(", ")} · {lead.change}
      </p>
      {lead.hidden > 0 && <p className="note">{plural(lead.hidden, "finding")} rest on records that another agency has not released to you. {lead.related?.call}</p>}
      <div className="columns">
        <section aria-labelledby="saw">
          <h2 id="saw">What we saw</h2>
          {lead.findings.map((finding) => <FindingCard key={finding.id} finding={finding} />)}
        </section>
        <section aria-labelledby="who">
          <h2 id="who">Who and what</h2>
          <ul className="plain">{lead.people.map((subject) => <SubjectLine key={subject.id} subject={subject} />)}</ul>
          <h2>Score</h2>
          <Waterfall steps={lead.waterfall} />
          <h2>What could explain it innocently</h2>
          <ul>{lead.innocent.map((text) => <li key={text}>{text}</li>)}</ul>
          <h2>What is missing</h2>
          {lead.missing.length > 0 ? <ul>{lead.missing.map((text) => <li key={text}>{text}</li>)}</ul> : <p>Nothing that the rules asked for.</p>}
        </section>
      </div>
      <Evidence rows={lead.rows} total={lead.evidence} />
      <p className="note">{lead.caution}</p>
    </article>
  );
}

function FindingCard({ finding }: { finding: Finding }) {
  return (
    <section className="card">
      <h3>{finding.title} <span className="small">rule {finding.rule} v{finding.version}, {span(finding.from, finding.to)}</span></h3>
      <p>{finding.because}</p>
      <p className="small"><strong>Why it may matter:</strong> {finding.why}</p>
      <p className="small">Measured {finding.measured}, usual {finding.baseline}; rests on {plural(finding.evidence.length, "row")}.</p>
    </section>
  );
}

function SubjectLine({ subject }: { subject: Subject }) {
  return (
    <li>
      <KindBadge kind={subject.kind} />{" "}
      {subject.protected ? <em>Protected person</em> : <Link to={`/entities/${subject.id}`}>{subject.caption}</Link>}{" "}
      <span className="small">{roleWord(subject.role)}</span>
    </li>
  );
}

/** `E` walks the rows and opens each one's raw form. */
function Evidence({ rows, total }: { rows: EvidenceRow[]; total: number }) {
  const [open, setOpen] = useState<string | null>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event)) return;
      if (event.key === "Escape") setOpen(null);
      if (event.key.toLowerCase() !== "e") return;
      const at = rows.findIndex((row) => row.recordId === open);
      const next = rows[(at + 1) % rows.length];
      if (!next) return;
      setOpen(next.recordId);
      document.getElementById(`row-${next.recordId}`)?.scrollIntoView({ block: "center" });
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [rows, open]);

  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">Evidence <span className="small">showing {rows.length} of {total}; press E for the next row</span></h2>
      <Scrolling label="Evidence rows">
        <table>
          <thead><tr><th scope="col">File</th><th scope="col">Row</th><th scope="col">Kind</th><th scope="col">Values</th></tr></thead>
          {rows.map((row) => (
            <tbody key={row.recordId} id={`row-${row.recordId}`} className={row.recordId === open ? "open" : ""}>
              <tr>
                <td>{row.source}<span className="small"><Link to={`/uploads/${row.uploadId}`}>{row.file}</Link></span></td>
                <td>
                  <button type="button" aria-expanded={row.recordId === open} onClick={() => setOpen(row.recordId === open ? null : row.recordId)}>
                    {row.sheet && `${row.sheet} `}{row.row}
                  </button>
                </td>
                <td>{row.kind}</td>
                <td>{row.fields.map((field, index) => (
                  <span key={index} className="value"><span className="small">{field.role} {typeWord(field.type)}</span> {field.raw}</span>
                ))}</td>
              </tr>
              {row.recordId === open && <tr><td colSpan={4}><RawRow recordId={row.recordId} /></td></tr>}
            </tbody>
          ))}
        </table>
      </Scrolling>
    </section>
  );
}
