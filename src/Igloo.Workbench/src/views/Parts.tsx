import type { ReactNode } from "react";
import { Problem } from "../api/client";
import type { Word } from "../api/types";
import { kindOf } from "../core/wording";

/** What happened, what is safe, what to do next. */
export function ErrorNote({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const body = error instanceof Problem ? error.body : { title: "This page failed", detail: String(error), next: "Nothing was changed. Reload the page." };
  return (
    <div role="alert" className="note error">
      <p><strong>{body.title}.</strong> {body.detail} {body.next}</p>
      {onRetry && <button type="button" onClick={onRetry}>Try again</button>}
    </div>
  );
}

interface Query<T> {
  data: T | undefined;
  error: unknown;
  refetch: () => unknown;
}

/** Old rows stay while new ones load; only the first load has nothing to show. */
export function Loaded<T>({ query, children }: { query: Query<T>; children: (data: T) => ReactNode }) {
  return (
    <>
      {query.error != null && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.data !== undefined ? children(query.data) : query.error == null && <p className="loading">Loading …</p>}
    </>
  );
}

/** The same for a whole screen, which keeps a heading in every state. */
export function LoadedScreen<T>({ title, query, children }: { title: string; query: Query<T>; children: (data: T) => ReactNode }) {
  return (
    <>
      {query.data === undefined && <h1>{title}</h1>}
      <Loaded query={query}>{children}</Loaded>
    </>
  );
}

/** Strength as word, number and bar: never colour alone. */
export function Strength({ word, strength }: { word: Word; strength: number }) {
  const points = Math.round(strength * 100);
  return (
    <span className={`strength ${word}`}>
      <span className="word">{word}</span> <span className="number">{points}</span>
      <Bar part={strength} />
    </span>
  );
}

/** What the words rest on; no number stands without its meaning. */
export const StrengthNote = () => (
  <p className="small">
    Strength, 0 to 100, says how much independent findings agree. It is not a chance that anything is wrong. It was measured on invented cases only;
    how often it holds in the field is not known until leads of a rule were closed at your agency.
  </p>
);

/** A bar beside its number, which says the same. */
export const Bar = ({ part }: { part: number }) => (
  <svg className="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    <rect className="whole" width="100" height="8" />
    <rect className="part" width={100 * Math.min(Math.max(part, 0), 1)} height="8" />
  </svg>
);

/** Work under way: how far, or that it goes on when nobody knows how far. */
export const Progress = ({ label, done, total }: { label: string; done: number; total: number }) =>
  total > 0 && done > 0 ? <progress aria-label={label} max={total} value={done} /> : <progress aria-label={label} />;

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

/** "Showing X of Y": nothing is hidden silently, and the rest is one action away. */
export const Showing = ({ shown, total, onMore }: { shown: number; total: number; onMore?: (() => void) | undefined }) => (
  <p className="showing">
    Showing {shown.toLocaleString("en")} of {total.toLocaleString("en")}
    {shown < total && onMore && <> <button type="button" onClick={onMore}>Show more</button></>}
  </p>
);

/** A table that scrolls inside itself on narrow screens and can be reached by keyboard. */
export const Scrolling = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="scrolling" role="region" aria-label={label} tabIndex={0}>
    {children}
  </div>
);
