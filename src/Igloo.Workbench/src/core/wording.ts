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
  onlineAccount: { letter: "U", name: "User name" },
};

const lanes: Record<string, string> = { lifeSafety: "Life safety", lead: "Lead", deconfliction: "Shared subject" };

const uploadStates: Record<string, string> = {
  received: "Waiting to be read",
  parsing: "Being read",
  ready: "Read, waits for the next run",
  analyzed: "In the results",
  failed: "Not read",
  superseded: "Replaced by a newer drop",
  withdrawing: "Taken back; the next run leaves it out",
  withdrawn: "Taken back",
};

const runStates: Record<string, string> = { running: "Running", published: "Published", superseded: "Replaced by a later run", failed: "Failed" };

const stages: Record<string, string> = {
  parse: "Reading rows",
  plan: "Planning",
  link: "Finding links",
  resolve: "Working out who is who",
  measure: "Measuring the network",
  detect: "Looking for patterns",
  lead: "Ranking leads",
  publish: "Publishing",
  seal: "Checking what was saved",
};

const ways: Record<string, string> = {
  sign: ", which went out where it has a minus, and else came in",
  out: ", which went out",
  in: ", which came in",
};

const decisions: Record<string, string> = { accepted: "Used", ask: "Please confirm", ignored: "Not used", refused: "Refused: protected" };

const verdicts: Record<string, string> = { merge: "Same", notSame: "Different", undo: "Taken back" };

const connectorVerdicts: Record<string, string> = { ties: "ties", tiesNobody: "ties nobody", undo: "taken back" };

// Where the last part of a type's name does not say enough by itself.
const types: Record<string, string> = {
  "person.fullName": "name",
  "organization.name": "organisation",
  "address.full": "address",
  "document.number": "document number",
  "account.number": "account",
  "vehicle.number": "vehicle number",
  "vessel.name": "vessel",
  "place.name": "place",
  "online.handle": "user name",
  "text.narrative": "text",
  "source.recordId": "record number",
};

export const roleWord = (role: string): string => roles[role] ?? role;

export const kindOf = (kind: string): { letter: string; name: string } => kinds[kind] ?? { letter: "?", name: kind };

export const laneWord = (lane: string): string => lanes[lane] ?? lane;

export const uploadWord = (state: string): string => uploadStates[state] ?? state;

export const runWord = (state: string): string => runStates[state] ?? state;

export const stageWord = (stage: string): string => stages[stage] ?? stage;

export const connectorWord = (verdict: string): string => connectorVerdicts[verdict] ?? verdict;
export const decisionWord = (decision: string): string => decisions[decision] ?? decision;

/** What a column is taken for, and which way the money went that it tells. */
export const columnWord = (column: { type?: string | null; role?: string | null; way?: string }): string =>
  column.type ? `${fieldWord(column.role ?? null, column.type)}${column.way ? (ways[column.way] ?? "") : ""}` : "nothing";

export const verdictWord = (kind: string): string => verdicts[kind] ?? kind;

/** How likely two are the same, in words beside the number; never certain. */
export function likelyWord(confidence: number): string {
  const word = confidence >= 0.9 ? "very likely the same" : confidence >= 0.5 ? "likely the same" : confidence >= 0.1 ? "likely different" : "very likely different";
  return `${Math.min(Math.max(Math.round(confidence * 100), 1), 99)} in 100, ${word}`;
}

/** How often chance alone would bring something about, in words: "by chance at most 1 in 10,000 times". */
export function chanceWord(chance: number): string {
  if (chance >= 0.1) return `by chance ${Math.round(chance * 100)} in 100 times`;
  const zeros = chance > 0 ? Math.floor(-Math.log10(chance) + 1e-9) : Infinity;
  return zeros >= 9 ? "by chance at most once in a thousand million times" : `by chance at most 1 in ${(10 ** zeros).toLocaleString("en")} times`;
}

/** "person.givenName" → "given name"; "phone" → "phone". */
export function typeWord(type: string): string {
  const last = type.slice(type.indexOf(".") + 1);
  return types[type] ?? last.replace(/([A-Z])/g, " $1").toLowerCase();
}

/** A field's type with the part that it plays, unless that goes without saying: "payer name", "phone", "also named phone". */
export const fieldWord = (role: string | null, type: string): string =>
  role === null || role === "subject" ? typeWord(type) : `${role.startsWith("named") ? "also named" : role} ${typeWord(type)}`;

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

/** A part of a whole in words that never round up to all or down to nothing: "99.9 %" of 10,000 less one. */
export function part(count: number, whole: number): string {
  if (whole === 0) return "–";
  const percent = (100 * count) / whole;
  const rounded = count < whole ? Math.min(percent, 99.9) : percent;
  return `${(count > 0 ? Math.max(rounded, 0.1) : 0).toLocaleString("en", { maximumFractionDigits: 1 })} %`;
}
