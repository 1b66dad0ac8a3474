import type { Contact } from "../api/types";
import { endName, lifelines } from "../core/network";

const step = 26;
const room = 520;
const signWidth = 7;
const top = 30;

/** A line for each one who calls, an arrow for each call, in order from top to bottom. The list below it says the same. */
export function ContactPicture({ contacts }: { contacts: Contact[] }) {
  const lanes = lifelines(contacts);
  // Six fit into a card; more of them scroll.
  const lane = Math.min(Math.max(room / lanes.length, 86), 130);
  const x = (id: string | undefined) => lanes.indexOf(id ?? "") * lane + lane / 2;
  const begins = contacts.filter((contact) => contact.phase === "before").length;
  const y = (index: number) => top + (index + (index >= begins ? 1.8 : 0.8)) * step;
  const height = y(contacts.length - 1) + step;
  const captions = new Map(contacts.flatMap((contact) => [contact.from, contact.to].map((end) => [end?.id ?? "", endName(end)])));
  const beginning = top + (begins + 0.8) * step;
  return (
    <div className="scrolling" aria-hidden="true">
      <svg className="contacts" viewBox={`0 0 ${lanes.length * lane} ${height}`} width={lanes.length * lane} height={height}>
        {lanes.map((id) => (
          <g key={id}>
            <text x={x(id)} y="16" textAnchor="middle">{short(captions.get(id) ?? "", Math.floor(lane / signWidth))}</text>
            <line className="life" x1={x(id)} x2={x(id)} y1={top - 6} y2={height} />
          </g>
        ))}
        <line className="begins" x1="0" x2={lanes.length * lane} y1={beginning} y2={beginning} />
        <text className="begins" x="2" y={beginning - 3}>movement begins</text>
        {contacts.map((contact, index) => <Arrow key={index} from={x(contact.from?.id)} to={x(contact.to?.id)} y={y(index)} />)}
      </svg>
    </div>
  );
}

const Arrow = ({ from, to, y }: { from: number; to: number; y: number }) => {
  const back = to > from ? -8 : 8;
  return (
    <g className="call">
      <line x1={from} x2={to} y1={y} y2={y} />
      <path d={`M${to} ${y}l${back} -5v10z`} />
    </g>
  );
};

const short = (name: string, most: number): string => (name.length > most ? `${name.slice(0, most - 1)}…` : name);
