import type { ReactNode } from "react";
import { Problem } from "../api/client";
import type { Word } from "../api/types";
import { kindOf } from "../core/wording";

/** What happened, what is safe, what to do next. */
export function ErrorNote({ error }: { error: unknown }) {
  const body = error instanceof Problem ? error.body : { title: "This page failed", detail: String(error), next: "Reload the page." };
  return (
    <div role="alert" className="note error">
      <strong>{body.title}.</strong> {body.detail} {body.next}
    </div>
  );
}

/** Old rows stay while new ones load; only the first load has nothing to show. */
export function Loaded<T>({ query, children }: { query: { data: T | undefined; error: unknown }; children: (data: T) => ReactNode }) {
  return (
    <>
      {query.error != null && <ErrorNote error={query.error} />}
      {query.data !== undefined ? children(query.data) : query.error == null && <p className="loading">Loading …</p>}
    </>
  );
}

/** Strength as word, number and bar: never colour alone. */
export function Strength({ word, strength }: { word: Word; strength: number }) {
  return (
    <span className={`strength ${word}`}>
      <span className="word">{word}</span>
      <span className="number">{Math.round(strength * 100)}</span>
      <meter min={0} max={1} value={strength} aria-hidden="true" />
    </span>
  );
}

/** The kind of an entity as a letter with its name for screen readers. */
export function KindBadge({ kind }: { kind: string }) {
  const { letter, name } = kindOf(kind);
  return (
    <span className="kind" title={name}>
      <span aria-hidden="true">{letter}</span>
      <span className="sr-only">{name}</span>
    </span>
  );
}

/** "Showing X of Y": nothing is hidden silently. */
export const Showing = ({ shown, total }: { shown: number; total: number }) => (
  <p className="showing">
    Showing {shown.toLocaleString("en")} of {total.toLocaleString("en")}
  </p>
);

/** A table that scrolls inside itself on narrow screens and can be reached by keyboard. */
export const Scrolling = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="scrolling" role="region" aria-label={label} tabIndex={0}>
    {children}
  </div>
);
