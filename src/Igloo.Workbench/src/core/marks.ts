import type { RecordField } from "../api/types";

/** A piece of a row's text, with what was read from it where anything was. */
export interface TextPiece {
  text: string;
  field: RecordField | null;
}

/** The text in pieces, in its order; fields whose place does not hold what they were read from, as when names are masked, mark nothing. */
export function pieces(text: string, fields: readonly RecordField[]): TextPiece[] {
  const found: TextPiece[] = [];
  let end = 0;
  for (const { field, start } of placed(text, fields)) {
    if (start < end) continue;
    if (start > end) found.push({ text: text.slice(end, start), field: null });
    end = start + field.raw.length;
    found.push({ text: field.raw, field });
  }

  if (end < text.length) found.push({ text: text.slice(end), field: null });
  return found;
}

function placed(text: string, fields: readonly RecordField[]): { field: RecordField; start: number }[] {
  return fields
    .flatMap((field) => (field.start != null && field.raw !== "" && text.startsWith(field.raw, field.start) ? [{ field, start: field.start }] : []))
    .sort((a, b) => a.start - b.start);
}
