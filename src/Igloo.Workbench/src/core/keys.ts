/** Every key of the page, for the handlers and for the list that `?` opens. Pure. */

export interface KeyHelp {
  keys: string;
  does: string;
}

export const keyList: readonly KeyHelp[] = [
  { keys: "/", does: "go to the search box" },
  { keys: "g then l", does: "leads" },
  { keys: "g then r", does: "review of pairs in doubt" },
  { keys: "g then u", does: "uploads" },
  { keys: "g then h", does: "history of runs" },
  { keys: "j  k", does: "next, previous row" },
  { keys: "Enter", does: "open the row" },
  { keys: "E", does: "next evidence row, with its source row" },
  { keys: "S  D  U", does: "in the review: same, different, unsure" },
  { keys: "Z", does: "in the review: take the last answer back" },
  { keys: "Esc", does: "close what is open" },
  { keys: "?", does: "this list" },
];

/** The index that `j` or `k` moves to; stays within the list. -1 is "nowhere yet". */
export function moved(at: number, key: "j" | "k", count: number): number {
  if (count === 0) return -1;
  return Math.min(Math.max(at + (key === "j" ? 1 : -1), 0), count - 1);
}
