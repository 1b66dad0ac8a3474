/** Every key of the page, for the handlers and for the list that `?` opens. Pure. */

export interface KeyHelp {
  keys: string;
  does: string;
}

export const keyList: readonly KeyHelp[] = [
  { keys: "/", does: "go to the search box" },
  { keys: "g then l", does: "leads" },
  { keys: "g then n", does: "network picture" },
  { keys: "g then r", does: "review of pairs in doubt" },
  { keys: "g then u", does: "uploads" },
  { keys: "g then h", does: "history of runs" },
  { keys: "j  k", does: "next, previous row" },
  { keys: "Enter", does: "open the row" },
  { keys: "E", does: "next evidence row, with its source row" },
  { keys: "S  D  U", does: "in the review: same, different, unsure" },
  { keys: "Z", does: "in the review: take the last answer back" },
  { keys: "arrows  [ ]", does: "in the picture: nearest linked entity, entity before or after" },
  { keys: "O  C  + -", does: "in the picture: what can be added, take out, nearer, farther" },
  { keys: "M then M", does: "in the picture: the ways from one entity to another" },
  { keys: "T", does: "in the network: picture or list" },
  { keys: "Esc", does: "close what is open" },
  { keys: "?", does: "this list" },
];

/** The index that `j` or `k` moves to; stays within the list. -1 is "nowhere yet". */
export function moved(at: number, key: "j" | "k", count: number): number {
  if (count === 0) return -1;
  return Math.min(Math.max(at + (key === "j" ? 1 : -1), 0), count - 1);
}
