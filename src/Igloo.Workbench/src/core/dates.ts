const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const two = (n: number): string => String(n).padStart(2, "0");

/** A time as an analyst reads it, always with its zone: "12 Mar 2026 14:05 UTC". */
export function time(iso: string | null): string {
  if (!iso) return "time unknown";
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return "time unknown";
  return `${at.getUTCDate()} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())} UTC`;
}

/** A day: "12 Mar 2026". */
export const day = (iso: string | null): string => (iso ? time(iso).replace(/ \d\d:\d\d UTC$/, "") : "day unknown");

/** "2 Mar 2026 – 9 Mar 2026", or one day when both are the same. */
export function span(from: string | null, to: string | null): string {
  const [first, last] = [day(from), day(to)];
  return first === last ? first : `${first} – ${last}`;
}
