/** The API's views, as openapi.json describes them. */

export type Word = "low" | "medium" | "high";
export type Lane = "lifeSafety" | "lead" | "deconfliction";

export interface Page<T> {
  items: T[];
  total: number;
  shown: number;
  next: string | null;
  runId: string | null;
}

export interface Progress {
  stage: string;
  done: number;
  total: number;
  rows: number;
}

export interface LeadRow {
  id: string;
  rank: number;
  lane: Lane;
  strength: number;
  word: Word;
  headline: string;
  sources: string[];
  rules: string[];
  latest: string | null;
  change: string;
  subjects: number;
  evidence: number;
  related: { agencies: string[]; call: string } | null;
}

/** The queue, and whom to call about material that the viewer may not see. */
export interface LeadsPage extends Page<LeadRow> {
  related: { agencies: string[]; call: string } | null;
}

export interface Finding {
  id: string;
  rule: string;
  version: number;
  title: string;
  why: string;
  because: string;
  innocent: string;
  measured: number;
  baseline: number;
  strength: number;
  from: string | null;
  to: string | null;
  parameters: Record<string, number>;
  evidence: string[];
}

export interface Subject {
  id: string;
  kind: string;
  role: string;
  caption: string;
  isActor: boolean;
  protected: boolean;
}

export interface RecordField {
  role: string;
  type: string;
  raw: string;
  value: string;
  /** Where it begins in the row's text; null when it stood in a column of its own. */
  start?: number | null;
}

export interface EvidenceRow {
  recordId: string;
  uploadId: string;
  file: string;
  source: string;
  sheet: string;
  row: number;
  kind: string;
  fields: RecordField[];
}

export interface WaterfallStep {
  label: string;
  points: number;
  findings: string[];
}

export interface Lead extends LeadRow {
  caution: string;
  points: number;
  waterfall: WaterfallStep[];
  findings: Finding[];
  people: Subject[];
  innocent: string[];
  missing: string[];
  rows: EvidenceRow[];
  hidden: number;
}

export type UnmaskReason = "welfare" | "identity" | "legal";

export interface RawRecord {
  recordId: string;
  uploadId: string;
  file: string;
  source: string;
  sheet: string;
  row: number;
  sha256: string;
  raw: Record<string, string>;
  masked: string[];
  /** Values that are hidden because they tell who a protected person is. */
  protected: number;
  fields: RecordField[];
}

export type UploadState = "received" | "parsing" | "ready" | "analyzed" | "failed" | "superseded" | "withdrawing" | "withdrawn";

export interface Upload {
  id: string;
  path: string;
  agency: string;
  source: string;
  file: string;
  state: UploadState;
  reason: string | null;
  kind: string | null;
  rows: number;
  records: number;
  rejects: number;
  length: number;
  sha256: string;
  dropNumber: number;
  receivedAt: string;
  progress: Progress | null;
}

export interface QualityColumn {
  name: string;
  type: string | null;
  role: string | null;
  filled: number;
  distinct: number;
  unreadable: number;
  examples: string[];
  top: { value: string; count: number }[];
}

export interface MappedColumn {
  name: string;
  type?: string | null;
  role?: string | null;
  confidence: number;
  decision: "accepted" | "ask" | "ignored" | "refused";
  way?: "untold" | "sign" | "out" | "in";
}

/** What the columns of a file are taken for; what a page does not show, such as other sheets, it sends back as it came. */
export interface Mapping {
  version: number;
  kind: string;
  columns: MappedColumn[];
  dateOrder?: DateOrder;
}

export type DateOrder = "dayFirst" | "monthFirst" | "yearFirst";

/** A mapping with the first rows as it reads them. */
export interface MappingPreview {
  mapping: Mapping;
  values: Record<string, string[]>;
  held: string | null;
  rows: { sheet: string; row: number; fields: { type: string; role: string; raw: string; value: string }[]; rejected: string | null }[];
}

/** What rows of a kind are and what their columns may be taken for. */
export interface Kind {
  kind: string;
  inWords: string;
  slots: Slot[];
}

/** A type and the part in the row that it belongs to. */
export interface Slot {
  role: string;
  type: string;
}

/** What reading a file again does, or would do. */
export interface ReadAgain {
  uploadId: string;
  dropNumber: number;
  replaces: number;
  done: boolean;
}

/** What taking a file back does, or would do. */
export interface Withdrawal {
  records: number;
  done: boolean;
}

export interface UploadDetail extends Upload {
  maskedColumns: string[];
  mapping: Mapping | null;
  quality: { rows: number; records: number; rejects: number; columns: QualityColumn[]; warnings: string[] } | null;
}

export interface Run {
  id: string;
  state: "running" | "published" | "superseded" | "failed";
  startedAt: string;
  finishedAt: string | null;
  generation: number;
  sealed: boolean;
  progress: Progress | null;
  stages: { name: string; parts: number; milliseconds: number }[];
  uploads: number;
  records: number;
  entities: number;
  findings: number;
  leads: number;
  changes: Record<string, number>;
}

export interface Entity {
  id: string;
  kind: string;
  caption: string;
  protected: boolean;
  records: number;
  attributes: { type: string; value: string; records: string[] }[];
  leads: LeadRow[];
  /** Only for an actor of a lead, and for those who see every record that the figures are made of. */
  measures?: Measures | null;
}

/** Where an actor stands in the network; places are from 0, last, to 1, first. */
export interface Measures {
  runId: string;
  componentSize: number;
  community: number;
  communitySize: number;
  core: number;
  degree: number;
  betweenness: number;
  betweennessBound: number;
  constraint: number;
  pairsParted: number;
  leadership: number;
  control: number;
  span: number;
  persistence?: number | null;
}

/** What became of an entity's id over the runs. */
export interface Lineage {
  inUse: boolean;
  later: EntityRef[];
  earlier: string[];
}

export interface Neighbourhood {
  total: number;
  counts: { link: string; kind: string; count: number }[];
}

export interface EntityRef {
  id: string;
  kind: string;
  caption: string;
}

export interface SearchHit {
  entity: EntityRef;
  why: string;
}

export interface EntityLink extends LinkTold {
  other: EntityRef;
}

/** What speaks for and against two being the same; weights are millionths of a bit and sum to `weight`. */
export interface Evidence {
  confidence: number;
  weight: number;
  prior: number;
  household: number;
  fields: { type: string; level: string; a: string; b: string; weight: number }[];
}

export interface Tie extends Evidence {
  a: string;
  b: string;
  key: string;
  hinges: string[];
}

export interface Doubt {
  pair: Tie;
  a: EntityRef;
  b: EntityRef;
  areJoined: boolean;
  confidence: number;
  change: number;
}

export interface SecondOpinion {
  a: string;
  b: string;
  same: number;
  change: number;
  start: number;
  household: number;
  fields: { type: string; bits: number }[];
}

/** What the answers so far teach about the doubts. */
export interface SecondOpinions {
  same: number;
  different: number;
  engineLoss: number | null;
  learnedLoss: number | null;
  reason: string | null;
  opinions: SecondOpinion[];
}

export type DecisionKind = "merge" | "notSame" | "undo";

/** What is decided about two mentions. */
export interface DecisionDraft {
  kind: DecisionKind;
  a: string;
  b: string;
  reason: string;
}

export interface Decision extends DecisionDraft {
  number: number;
  by: string;
  at: string;
}

export interface LookUpAsked {
  kind: "person" | "organization";
  values: Record<string, string>;
}

export interface Candidate extends Evidence {
  entity: EntityRef;
  protected: boolean;
  record: string | null;
}

export interface LookUp {
  candidates: Candidate[];
  runId: string | null;
}

export interface Resolution {
  reports: {
    kind: string;
    mentions: number;
    entities: number;
    pairsCompared: number;
    expectedPrecision: number;
    expectedRecall: number;
    warnings: string[];
  }[];
}

export interface SourceView {
  agency: string;
  source: string;
  handling: string;
}

export interface Me {
  subject: string;
  name: string;
  agency: string;
  roles: string[];
  workspaces: string[];
  handling: string;
}

export interface ProblemBody {
  title: string;
  status: number;
  detail: string;
  next: string;
}

/** How the network of a lead, or a community, operates. Where an end is null, people outside it are meant, who are named nowhere. */
export interface Network {
  lead?: string | null;
  community?: { number: number; runId: string; size: number; leads: LeadRow[] } | null;
  from: string | null;
  to: string | null;
  movements: string[];
  members: NetworkMember[];
  contacts: Contact[];
  otherContacts: number;
  money: Money[];
  hours: number[];
  days: number[];
  places: { place: EntityRef; movements: number }[];
  routes: { from: EntityRef; to: EntityRef; times: number; minutes?: number | null }[];
  changes: { entity: EntityRef; began: boolean; at: string; chance: number }[];
  inferred: Inferred[];
  correlations: Correlation[];
  limits: { most: number; leftOut: number; rows: number };
}

/** What many records together tell that none of them tells alone; who stands where among the entities is given by the kind. */
export interface Correlation {
  kind: string;
  /** null for people outside a network, who are named nowhere. */
  entities: (EntityRef | null)[];
  others: number;
  from: string;
  to: string;
  occasions: number;
  expected: number;
  score: number;
  margin: number;
  /** null where nothing judges it, as for shapes of payments. */
  chance?: number | null;
  accepted: boolean;
  records: string[];
}

/** A thing that so many have to do with that it ties nobody. */
export interface Connector {
  entity: EntityRef;
  degree: number;
  usual: number;
  closeness?: number | null;
  reason: string;
}

export type ConnectorVerdict = "ties" | "tiesNobody" | "undo";

/** What is decided about a thing with which many have to do. */
export interface ConnectorDraft {
  verdict: ConnectorVerdict;
  thing: string;
  reason: string;
}

export interface ConnectorDecision {
  number: number;
  verdict: ConnectorVerdict;
  thing: EntityRef;
  inForce: boolean;
  by: string;
  reason: string;
  at: string;
}

/** Entities to draw, and every link among them. */
export interface Picture {
  entities: PictureNode[];
  links: PictureLink[];
}

export interface PictureNode extends EntityRef {
  protected: boolean;
  /** How many it is linked to in all, drawn or not. */
  around: number;
}

export interface PictureLink extends LinkTold {
  a: string;
  b: string;
}

/** A link with its rows; with a chance only where no record tells it. */
export interface LinkTold {
  kind: string;
  strength: number;
  first: string | null;
  last: string | null;
  records: string[];
  chance?: number | null;
}

/** The shortest ways from one entity to another. */
export interface Ways {
  paths: Way[];
  common: EntityRef[];
  /** False when the search was cut at its bound, so that there may be more. */
  isComplete: boolean;
}

export interface Way {
  strength: number;
  entities: EntityRef[];
  /** One fewer than entities: what holds each to the next. */
  steps: { links: LinkTold[] }[];
}

/** What no record tells and correlation concludes from many: two that go, move or stay together, or of which one took over from the other. */
export interface Inferred {
  a?: EntityRef | null;
  b?: EntityRef | null;
  kind: string;
  first?: string | null;
  last?: string | null;
  chance: number;
  records: string[];
}

export interface NetworkMember {
  entity: EntityRef;
  role: string;
  /** The findings that give them their role. */
  grounds: { lead: string; rule: string; because: string; records: string[] }[];
  conduct: Conduct[];
  movements: number;
  pairsParted: number;
  contactShare: number;
  moneyShare: number;
}

export interface Conduct {
  kind: string;
  times: number;
  records: string[];
}

export interface Contact {
  from?: EntityRef | null;
  to?: EntityRef | null;
  phase: "before" | "during" | "after";
  minutes: number;
  movements: number;
  expected: number;
  chance: number;
  records: string[];
}

export interface Money {
  from?: EntityRef | null;
  to?: EntityRef | null;
  depth: number;
  payments: number;
  total?: number | null;
  currency?: string | null;
  median?: number | null;
  hours?: number | null;
  records: string[];
}
