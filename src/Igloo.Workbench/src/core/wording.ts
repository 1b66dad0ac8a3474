/** Words for what the API sends as codes. Pure. */

const roles: Record<string, string> = {
  unknown: "context",
  organizer: "organiser",
  guide: "guide",
  driver: "driver",
  lookOut: "look-out",
  keeper: "keeper",
  moneyMover: "money mover",
  contact: "contact",
  traveller: "traveller",
  victim: "protected",
  bystander: "bystander",
};

const kinds: Record<string, { letter: string; name: string }> = {
  person: { letter: "P", name: "Person" },
  organization: { letter: "O", name: "Organisation" },
  phone: { letter: "T", name: "Phone" },
  email: { letter: "E", name: "E-mail" },
  account: { letter: "A", name: "Account" },
  vehicle: { letter: "V", name: "Vehicle" },
  vessel: { letter: "S", name: "Vessel" },
  document: { letter: "D", name: "Document" },
  place: { letter: "L", name: "Place" },
};

const lanes: Record<string, string> = { lifeSafety: "Life safety", lead: "Lead", deconfliction: "Shared subject" };

export const roleWord = (role: string): string => roles[role] ?? role;

export const kindOf = (kind: string): { letter: string; name: string } => kinds[kind] ?? { letter: "?", name: kind };

export const laneWord = (lane: string): string => lanes[lane] ?? lane;

/** "person.givenName" → "given name"; "phone" → "phone". */
export function typeWord(type: string): string {
  const last = type.slice(type.indexOf(".") + 1);
  return last.replace(/([A-Z])/g, " $1").toLowerCase();
}

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
