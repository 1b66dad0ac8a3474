import { Link } from "react-router";
import { useLeadNetwork } from "../api/queries";
import type { EntityRef, Network } from "../api/types";
import { day } from "../core/dates";
import { busyDay, busyHours, conductWords, contactTime, contactWords, duration, endName, limitWords, moneyWords, outside, summary, togetherWords, withoutWords } from "../core/network";
import { chanceWord, plural, roleWord } from "../core/wording";
import { ContactPicture } from "./ContactPicture";
import { Correlations } from "./Correlations";
import { Columns } from "./Columns";
import { KindBadge, Loaded, Scrolling } from "./Parts";
import { Rows } from "./Rows";

/** How the network of a lead operates, in words and pictures; it says what was recorded, never what anybody is. */
export const NetworkSection = ({ lead }: { lead: string }) => (
  <section aria-labelledby="network">
    <h2 id="network">How it operates</h2>
    <Loaded query={useLeadNetwork(lead)}>{(network) => <NetworkBody network={network} />}</Loaded>
  </section>
);

/** The profile itself, of a lead or a community. */
export function NetworkBody({ network }: { network: Network }) {
  return (
    <>
      <p>{summary(network)} {acting(network).length > 0 && <Link to={`/network?${new URLSearchParams({ ids: acting(network).join(",") })}`}>See it in the network picture</Link>}</p>
      <Members network={network} />
      <div className="columns">
        <div>
          <Contacts network={network} />
          <MoneyPath network={network} />
        </div>
        <div>
          <Rhythm network={network} />
          <Ways network={network} />
          <Changes network={network} />
          <Together network={network} />
        </div>
      </div>
      <p className="small">{limitWords(network)}</p>
    </>
  );
}

/** The picture begins with those whom a rule gives a part; who only stands beside them is for the analyst to add. */
const acting = (network: Network): string[] => network.members.filter((member) => member.role !== "unknown").map((member) => member.entity.id);

function Members({ network }: { network: Network }) {
  return (
    <Scrolling label="Who does what">
      <table>
        <caption>Who does what, and what would be missing without them. Parts are given by what is recorded of somebody, never by whom they know.</caption>
        <thead><tr><th scope="col">Who</th><th scope="col">Recorded conduct</th><th scope="col">Without them</th></tr></thead>
        <tbody>
          {network.members.map((member) => (
            <tr key={member.entity.id}>
              <th scope="row"><Name entity={member.entity} /> <span className="small">{roleWord(member.role)}</span></th>
              <td>
                <ul className="plain">
                  {member.conduct.map((conduct) => <li key={conduct.kind}>{conductWords(conduct, network.movements.length)} <Rows records={conduct.records} /></li>)}
                  {network.community && member.grounds.map((ground, index) => (
                    <li key={index} className="small"><strong>{roleWord(member.role)}</strong> by rule {ground.rule}, <Link to={`/leads/${ground.lead}`}>{ground.lead}</Link>: {ground.because} <Rows records={ground.records} /></li>
                  ))}
                  {member.conduct.length === 0 && <li>nothing beside what findings tell</li>}
                </ul>
              </td>
              <td>{withoutWords(member)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

function Contacts({ network }: { network: Network }) {
  return (
    <section className="card" aria-labelledby="contacts">
      <h3 id="contacts">Who calls whom around a movement</h3>
      {network.contacts.length > 0 && <ContactPicture contacts={network.contacts} />}
      <ol>
        {network.contacts.map((contact, index) => (
          <li key={index}>
            <strong>{endName(contact.from)}</strong> → <strong>{endName(contact.to)}</strong>, {contactTime(contact)}{" "}
            <span className="small">{contactWords(contact, network.movements.length)} · </span><Rows records={contact.records} />
          </li>
        ))}
      </ol>
      {network.contacts.length === 0 && <p>No order of calls recurs more often than chance explains.</p>}
      {network.otherContacts > 0 && <p className="small">{plural(network.otherContacts, "other contact")} near movements not listed: chance may explain them.</p>}
    </section>
  );
}

function MoneyPath({ network }: { network: Network }) {
  return (
    <section className="card" aria-labelledby="money">
      <h3 id="money">The way of the money</h3>
      <ol>
        {network.money.map((money, index) => (
          <li key={index}>
            <strong>{endName(money.from)}</strong> → <strong>{endName(money.to)}</strong> <span className="small">{moneyWords(money)} · </span><Rows records={money.records} />
          </li>
        ))}
      </ol>
      {network.money.length === 0 && <p>No payments of theirs were sent in.</p>}
    </section>
  );
}

const Rhythm = ({ network }: { network: Network }) => (
  <section className="card" aria-labelledby="rhythm">
    <h3 id="rhythm">Hours and days</h3>
    <p>{busyHours(network.hours)} {busyDay(network.days)}</p>
    <Columns label="Records by hour of the day, UTC" values={network.hours} names={network.hours.map((_, hour) => String(hour))} />
    <Columns label="Records by weekday" values={network.days} names={["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]} />
  </section>
);

const Ways = ({ network }: { network: Network }) => (
  <section className="card" aria-labelledby="ways">
    <h3 id="ways">Routes and places</h3>
    <ul>
      {network.routes.map((route) => (
        <li key={`${route.from.id} ${route.to.id}`}>
          <Name entity={route.from} /> → <Name entity={route.to} />{" "}
          <span className="small">{plural(route.times, "time")}{route.minutes != null && `, ${duration(route.minutes)} on the way`}</span>
        </li>
      ))}
    </ul>
    <p className="small">
      Places: {network.places.length === 0 ? "none told" : network.places.map((used) => `${used.place.caption} (${used.movements})`).join(", ")}. The numbers count movements.
    </p>
  </section>
);

const Changes = ({ network }: { network: Network }) => (
  <section className="card" aria-labelledby="changes">
    <h3 id="changes">What changed</h3>
    <ul>
      {network.changes.map((change) => (
        <li key={`${change.entity.id} ${change.began}`}>
          {day(change.at)}: <Name entity={change.entity} /> {change.began ? "first told of" : "told of no more"}{" "}
          <span className="small">so long a silence by chance: {change.chance.toExponential(0)}</span>
        </li>
      ))}
    </ul>
    {network.changes.length === 0 && <p>Nobody came late or fell silent early.</p>}
    <p className="small">Records from {day(network.from)} to {day(network.to)}. All others are “{outside}”: counted, never named.</p>
  </section>
);

/** What no record tells; a conclusion from many, for a person to judge. */
const Together = ({ network }: { network: Network }) => (
  <section className="card" aria-labelledby="together">
    <h3 id="together">What goes together</h3>
    <ul>
      {network.inferred.map((link, index) => (
        <li key={index}>
          <End entity={link.a} /> and <End entity={link.b} /> {togetherWords(link)} <span className="small">{chanceWord(link.chance)} · </span><Rows records={link.records} />
        </li>
      ))}
    </ul>
    {network.inferred.length === 0 && <p>Nothing of theirs meets or follows another thing more often than chance explains.</p>}
    {network.correlations.length > 0 && <h4>What records tell together</h4>}
    <Correlations found={network.correlations} />
    <p className="small">Concluded from many records, told by none alone. No rank reads it unless a finding above says so.</p>
  </section>
);

const End = ({ entity }: { entity: EntityRef | null | undefined }) => (entity == null ? <>somebody outside</> : <Name entity={entity} />);

const Name = ({ entity }: { entity: EntityRef }) => (
  <><KindBadge kind={entity.kind} /> <Link to={`/entities/${entity.id}`}>{entity.caption}</Link></>
);
