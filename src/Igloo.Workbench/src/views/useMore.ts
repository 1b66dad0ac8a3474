import { useState } from "react";

const step = 50;

/** The API gives at most this many items at once; beyond it a filter helps more than a longer page. */
const most = 1_000;

/** How many items a list asks for, and how to ask for more; back to one page when the filter changes. */
export function useMore(filter: string): { pageSize: number; more: (() => void) | undefined } {
  const [asked, ask] = useState({ filter, pageSize: step });
  const pageSize = asked.filter === filter ? asked.pageSize : step;
  return { pageSize, more: pageSize < most ? () => ask({ filter, pageSize: Math.min(2 * pageSize, most) }) : undefined };
}
