import type { UseMutationResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ErrorNote } from "./Parts";

interface ToldFirstProps<T> {
  /** What the act is called before anything is asked. */
  label: string;
  /** Asks what the act would do (false) or does it (true). */
  act: UseMutationResult<T, Error, boolean>;
  /** What it does, in words. */
  tell: (effect: T) => ReactNode;
  yes: string;
  no: string;
  onDone?: (effect: T) => void;
}

/** An act whose effects are told before it is done. */
export const ToldFirst = <T extends { done: boolean }>({ label, act, tell, yes, no, onDone }: ToldFirstProps<T>) => (
  <div>
    {act.data === undefined || act.data.done ? (
      <button type="button" disabled={act.isPending} onClick={() => act.mutate(false)}>{label}</button>
    ) : (
      <div className="note" role="group" aria-label={`${label}: what it does`}>
        <p>{tell(act.data)}</p>
        <button type="button" disabled={act.isPending} onClick={() => act.mutate(true, onDone && { onSuccess: onDone })}>{yes}</button>{" "}
        <button type="button" disabled={act.isPending} onClick={() => act.reset()}>{no}</button>
      </div>
    )}
    {act.error != null && <ErrorNote error={act.error} />}
  </div>
);
