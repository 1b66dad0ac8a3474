import type { EvidenceRow, RecordField } from "../api/types";

/** What says who, what or where. Times, sums and free text are shared by chance and tie nothing together. */
const identifying: ReadonlySet<string> = new Set([
  "person.fullName", "organization.name", "address.full", "phone", "email", "online.handle", "document.number", "account.number",
  "vehicle.plate", "vehicle.vin", "vehicle.number", "vessel.name", "place.name", "event.group", "booking.locator", "booking.agent",
]);

const keyOf = (field: RecordField): string | null =>
  identifying.has(field.type) && field.value !== "" ? `${field.type} ${field.value}` : null;

/** The values that at least two of the rows share: why these rows stand together. Pure; linear in the fields. */
export function sharedValues(rows: readonly EvidenceRow[]): ReadonlySet<string> {
  const rowsOf = new Map<string, number>();
  for (const row of rows)
    for (const key of new Set(row.fields.map(keyOf)))
      if (key !== null) rowsOf.set(key, (rowsOf.get(key) ?? 0) + 1);
  return new Set([...rowsOf].filter(([, count]) => count > 1).map(([key]) => key));
}

export function isShared(field: RecordField, shared: ReadonlySet<string>): boolean {
  const key = keyOf(field);
  return key !== null && shared.has(key);
}
