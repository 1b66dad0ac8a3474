import { Link, useParams } from "react-router";
import { useEntity, useLinks, useTies } from "../api/queries";
import type { Entity, LeadRow, Tie } from "../api/types";
import { span } from "../core/dates";
import { kindOf, plural, typeWord } from "../core/wording";
import { LeadStrength } from "./LeadsPage";
import { KindBadge, Loaded, LoadedScreen, Scrolling, Showing } from "./Parts";

/** One entity: its values with their records side by side, its links, and why its records are likely the same. */
export function EntityPage() {
  const { id = "" } = useParams();
  return (
    <>
      <title>{`${id} · Igloo`}</title>
      <LoadedScreen title={id} query={useEntity(id)}>{(entity) => entity.protected ? <Protected entity={entity} /> : <Body key={entity.id} entity={entity} />}</LoadedScreen>
    </>
  );
}

/** Leads name this person, and no rule gives them a part of their own: they may be a victim, so nothing of them is shown here. */
function Protected({ entity }: { entity: Entity }) {
  return (
    <article>
      <h1><KindBadge kind={entity.kind} /> Protected person</h1>
      <p className="note">This person stands in {plural(entity.leads.length, "lead")} without a part of their own, and may need help. Name and values stay masked.</p>
      <Leads leads={entity.leads} />
    </article>
  );
}

function Body({ entity }: { entity: Entity }) {
  return (
    <article>
      <p className="crumbs">{kindOf(entity.kind).name} {entity.id}</p>
      <h1><KindBadge kind={entity.kind} /> {entity.caption}</h1>
      <p>{plural(entity.records, "record")} likely about the same {kindOf(entity.kind).name.toLowerCase()}.</p>
      <h2>Values</h2>
      <Scrolling label="Values">
        <table>
          <thead><tr><th scope="col">What</th><th scope="col">Value</th><th scope="col">Recorded by</th></tr></thead>
          <tbody>{entity.attributes.map((attribute) => <tr key={attribute.type + attribute.value}><th scope="row">{typeWord(attribute.type)}</th><td>{attribute.value}</td><td>{plural(attribute.records.length, "record")}</td></tr>)}</tbody>
        </table>
      </Scrolling>
      <Leads leads={entity.leads} />
      <Links id={entity.id} />
      <Why id={entity.id} />
    </article>
  );
}

function Leads({ leads }: { leads: LeadRow[] }) {
  if (leads.length === 0) return null;
  return (
    <>
      <h2>Leads</h2>
      <ul className="plain">{leads.map((lead) => <li key={lead.id}><LeadStrength lead={lead} /> <Link to={`/leads/${lead.id}`}>{lead.headline}</Link></li>)}</ul>
    </>
  );
}

function Links({ id }: { id: string }) {
  return (
    <>
      <h2>Links</h2>
      <Loaded query={useLinks(id)}>
        {(page) => (
          <>
            <Showing shown={page.shown} total={page.total} />
            <ul className="plain">
              {page.items.map((link) => (
                <li key={link.kind + link.other.id}>
                  <KindBadge kind={link.other.kind} /> <Link to={`/entities/${link.other.id}`}>{link.other.caption}</Link>{" "}
                  <span className="small">{typeWord(link.kind)}, {plural(link.records.length, "record")}, {span(link.first, link.last)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </>
  );
}

function Why({ id }: { id: string }) {
  return (
    <>
      <h2>Why these records are likely the same</h2>
      <Loaded query={useTies(id)}>
        {(why) => why.ties.length === 0 ? <p>One record, or one identifier: nothing had to be joined.</p> : why.ties.map((tie) => <TieTable key={tie.a + tie.b} tie={tie} />)}
      </Loaded>
    </>
  );
}

function TieTable({ tie }: { tie: Tie }) {
  return (
    <Scrolling label="Pair of records">
      <table>
        <caption>Met on {tie.key}; {Math.round(tie.confidence * 1000) / 10} in 100 likely the same</caption>
        <thead><tr><th scope="col">Field</th><th scope="col">One record</th><th scope="col">Other record</th><th scope="col">Level</th><th scope="col">Weight</th></tr></thead>
        <tbody>
          {tie.fields.map((field) => (
            <tr key={field.type}><th scope="row">{typeWord(field.type)}</th><td>{field.a || "(missing)"}</td><td>{field.b || "(missing)"}</td><td>{field.level}</td><td>{(field.weight / 1e6).toFixed(2)}</td></tr>
          ))}
          <tr><th scope="row">before looking</th><td>–</td><td>–</td><td>most pairs are not the same</td><td>{(tie.prior / 1e6).toFixed(2)}</td></tr>
          {tie.household !== 0 && <tr><th scope="row">one household</th><td>–</td><td>–</td><td>two who live together would fit as well</td><td>{(tie.household / 1e6).toFixed(2)}</td></tr>}
        </tbody>
        <tfoot><tr><th scope="row" colSpan={4}>Sum</th><td>{(tie.weight / 1e6).toFixed(2)}</td></tr></tfoot>
      </table>
      {tie.hinges.length > 0 && <p className="small">These two would not match without any one of: {tie.hinges.map(typeWord).join(", ")}.</p>}
    </Scrolling>
  );
}
