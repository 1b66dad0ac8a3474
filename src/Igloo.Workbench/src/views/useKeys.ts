import { useEffect, useRef } from "react";

const offKey = "igloo.keysOff";

/** Single letters can be switched off, because speech input and some screen readers type them (WCAG 2.1.4). */
export const areKeysOn = (): boolean => localStorage.getItem(offKey) === null;

export function setKeysOn(on: boolean): void {
  if (on) localStorage.removeItem(offKey);
  else localStorage.setItem(offKey, "1");
}

const isTyping = (event: KeyboardEvent): boolean =>
  event.ctrlKey || event.metaKey || event.altKey ||
  (event.target instanceof HTMLElement && event.target.matches("input, select, textarea"));

/** Calls what a key stands for, unless somebody is typing or a dialog is open. Letters count in either case. */
export function useKeys(handlers: Record<string, () => void>): void {
  const current = useRef(handlers);
  useEffect(() => {
    current.current = handlers;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event) || document.querySelector("dialog[open]")) return;
      if (event.key !== "Escape" && !areKeysOn()) return;
      const handler = current.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!handler) return;
      event.preventDefault();
      handler();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}
