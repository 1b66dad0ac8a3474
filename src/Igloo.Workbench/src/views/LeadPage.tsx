import { useState } from "react";
import { Link, useParams } from "react-router";
import { useLead } from "../api/queries";
import type { Finding, Lead, Subject } from "../api/types";
import { day, span } from "../core/dates";
import { byRule, type RuleFindings } from "../core/findings";
import { parted } from "../core/subjects";
import { plural, roleWord } from "../core/wording";
import { Evidence } from "./Evidence";
import { LeadStrength } from "./LeadsPage";
import { NetworkSection } from "./NetworkSection";
import { KindBadge, LoadedScreen, StrengthNote } from "./Parts";
import { Waterfall } from "./Waterfall";

/** One lead: what was seen, why it may matter, what could explain it, what is missing, and the rows. */
export function LeadPage() {
  const { id = "" } = useParams();
  return (
    <>
      <title>{`Lead ${id} · Igloo`}</title>
      <LoadedScreen title={`Lead ${id}`} query={useLead(id)}>{(lead) => <LeadBody key={lead.id} lead={lead} />}</LoadedScreen>
    </>
  );
}

function LeadBody({ lead }: { lead: Lead }) {
  const [chosen, choose] = useState<Finding | null>(null);
  const rules = byRule(lead.findings);
  const show = (finding: Finding) => {
    choose(finding);
    document.getElementById("evidence")?.scrollIntoView();
  };

  return (
    <article>
      <p className="crumbs"><Link to="/leads">Leads</Link> › {lead.id}</p>
      <h1>{lead.headline}</h1>
      <p className="facts">
        <span><LeadStrength lead={lead} /></span>
        <span>{plural(lead.sources.length, "source")}: {lead.sources.join(", ")}</span>
        <span>latest evidence {day(lead.latest)}</span>
        <span>since the last run: {lead.change}</span>
      </p>
      {lead.related && <p className="note">{lead.hidden > 0 && `${plural(lead.hidden, "finding")} not shown: the records are not released to you. `}{lead.related.call}</p>}
      <div className="columns">
        <div>
          <section aria-labelledby="saw">
            <h2 id="saw">What we saw</h2>
            {rules.map((rule) => <RuleCard key={rule.rule} rule={rule} onShow={show} />)}
          </section>
          <section aria-labelledby="matters">
            <h2 id="matters">Why it may matter</h2>
            <ul>{rules.map((rule) => <li key={rule.rule}>{rule.why}</li>)}</ul>
          </section>
        </div>
        <div>
          <section aria-labelledby="innocent">
            <h2 id="innocent">What could explain it innocently</h2>
            <ul>{lead.innocent.map((text) => <li key={text}>{text}</li>)}</ul>
          </section>
          <section aria-labelledby="missing">
            <h2 id="missing">What is missing</h2>
            {lead.missing.length > 0 ? <ul>{lead.missing.map((text) => <li key={text}>{text}</li>)}</ul> : <p>The rules name nothing more that they would need.</p>}
          </section>
          <section aria-labelledby="score">
            <h2 id="score">Score</h2>
            <Waterfall steps={lead.waterfall} />
            <StrengthNote />
          </section>
          <section aria-labelledby="who">
            <h2 id="who">Who and what</h2>
            <Subjects subjects={lead.people} />
          </section>
        </div>
      </div>
      <NetworkSection lead={lead.id} />
      <Evidence rows={lead.rows} total={lead.evidence} chosen={chosen} onAll={() => choose(null)} />
      <p className="note">{lead.caution}</p>
    </article>
  );
}

function RuleCard({ rule, onShow }: { rule: RuleFindings; onShow: (finding: Finding) => void }) {
  return (
    <section className="card">
      <h3>{rule.title} <span className="small">rule {rule.rule}, version {rule.version}</span></h3>
      {rule.findings.map((finding) => (
        <div key={finding.id} className="finding">
          <p>{finding.because}</p>
          <p className="small">
            {span(finding.from, finding.to)} · measured {finding.measured.toLocaleString("en")}, usual {finding.baseline.toLocaleString("en")} ·{" "}
            <button type="button" className="quiet" onClick={() => onShow(finding)}>its {plural(finding.evidence.length, "row")}</button>
          </p>
        </div>
      ))}
    </section>
  );
}

function Subjects({ subjects }: { subjects: Subject[] }) {
  const { named, hidden } = parted(subjects);
  return (
    <ul className="plain">
      {named.map((subject) => (
        <li key={subject.id}>
          <KindBadge kind={subject.kind} /> <Link to={`/entities/${subject.id}`}>{subject.caption}</Link> <span className="small">{roleWord(subject.role)}</span>
        </li>
      ))}
      {hidden.map(({ kind, role, count }) => (
        <li key={kind + role}>
          <KindBadge kind={kind} /> <em>{plural(count, "protected person", "protected people")}</em> <span className="small">{roleWord(role)}</span>
        </li>
      ))}
    </ul>
  );
}
