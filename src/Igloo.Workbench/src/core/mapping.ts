import type { DateOrder, Kind, MappedColumn, Mapping, Slot } from "../api/types";

/** What a person chose for the columns of a file. Keys of slots by the names of columns; a column without one is not used. */
export interface Choice {
  kind: string;
  dateOrder: DateOrder | undefined;
  slots: Record<string, string>;
}

/** A slot as one word, for a list of choices. */
export const keyOf = (slot: Slot): string => `${slot.role}/${slot.type}`;

// What a column is not taken for is left out, or null.
const isTaken = (column: MappedColumn): column is MappedColumn & Slot => Boolean(column.type) && Boolean(column.role) && column.decision !== "refused";

/** What a mapping says, as choices; what it asks about is chosen until somebody says no. */
export const choiceOf = (mapping: Mapping): Choice => ({
  kind: mapping.kind,
  dateOrder: mapping.dateOrder,
  slots: Object.fromEntries(mapping.columns.filter(isTaken).map((column) => [column.name, keyOf(column)])),
});

/** The choices under another kind: what it does not know is chosen no longer. */
export function underKind(choice: Choice, kind: Kind): Choice {
  const known = new Set(kind.slots.map(keyOf));
  return { ...choice, kind: kind.kind, slots: Object.fromEntries(Object.entries(choice.slots).filter(([, key]) => known.has(key))) };
}

/** The mapping that says what was chosen. Columns that were not touched stay as they are; protected ones stay refused. */
export function mappingOf(choice: Choice, mapping: Mapping): Mapping {
  const { dateOrder: _, ...rest } = mapping;
  return { ...rest, kind: choice.kind, ...(choice.dateOrder && { dateOrder: choice.dateOrder }), columns: mapping.columns.map((column) => columnOf(column, choice.slots[column.name])) };
}

function columnOf(column: MappedColumn, key: string | undefined): MappedColumn {
  if (column.decision === "refused") return column;
  if (key === undefined) return { name: column.name, type: null, role: null, confidence: 1, decision: "ignored" };
  if (isTaken(column) && keyOf(column) === key) return { ...column, confidence: 1, decision: "accepted" };
  const cut = key.indexOf("/");
  return { name: column.name, role: key.slice(0, cut), type: key.slice(cut + 1), confidence: 1, decision: "accepted" };
}
