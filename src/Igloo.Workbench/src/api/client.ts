import type { ProblemBody } from "./types";

const tokenKey = "igloo.token";

/** What the server said went wrong, with what to do next. */
export class Problem extends Error {
  constructor(readonly body: ProblemBody) {
    super(body.detail);
  }
}

/** Takes the token out of the address, once, so that it never stands in the history or in a shared link. */
export function takeTokenFromAddress(): void {
  const match = /^#token=(.+)$/.exec(location.hash);
  if (!match?.[1]) return;
  sessionStorage.setItem(tokenKey, match[1]);
  history.replaceState(null, "", location.pathname + location.search);
}

export const hasToken = (): boolean => sessionStorage.getItem(tokenKey) !== null;

export const setToken = (token: string): void => sessionStorage.setItem(tokenKey, token.trim());

export const forgetToken = (): void => sessionStorage.removeItem(tokenKey);

const signedOut = new EventTarget();

/** Calls back when the server no longer takes the token; returns how to stop. */
export function onSignedOut(callback: () => void): () => void {
  signedOut.addEventListener("signed-out", callback);
  return () => signedOut.removeEventListener("signed-out", callback);
}

function refuseToken(): void {
  forgetToken();
  signedOut.dispatchEvent(new Event("signed-out"));
}

const authorization = (): string => `Bearer ${sessionStorage.getItem(tokenKey) ?? ""}`;

function problemOf(status: number, text: string): Problem {
  if (status === 401) refuseToken();
  const body = parse(text);
  return new Problem({
    title: body.title ?? "The server did not answer as expected",
    status,
    detail: body.detail ?? `It answered with status ${status}.`,
    next: body.next ?? "Nothing was changed. Try again in a moment.",
  });
}

function parse(text: string): Partial<ProblemBody> {
  try {
    return JSON.parse(text) as Partial<ProblemBody>;
  } catch {
    return {};
  }
}

const noConnection = (safe: string): Problem =>
  new Problem({ title: "No connection", status: 0, detail: "The server did not answer.", next: `${safe} Check that Igloo is running.` });

type Method = "GET" | "POST" | "PUT" | "DELETE";

async function request(path: string, method: Method = "GET", body?: unknown): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(`/api/${path}`, {
      method,
      headers: { Authorization: authorization() },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  } catch {
    throw noConnection(method === "GET" ? "What you see stays as it is, and the page tries again by itself." : "Nothing was sent.");
  }
  if (!answer.ok) throw problemOf(answer.status, await answer.text());
  return answer;
}

/** Reads a JSON view. */
export const get = async <T>(path: string): Promise<T> => (await (await request(path)).json()) as T;

const send = (method: Method) => async <T>(path: string, body?: unknown): Promise<T> => (await (await request(path, method, body)).json()) as T;

/** Sends JSON, or asks for an act that needs none, and reads the JSON view that comes back. */
export const post = send("POST");

/** Puts JSON in the place of what stood there and reads what stands there now. */
export const put = send("PUT");

/** Takes something back and reads what that did, or would do. */
export const remove = send("DELETE");

/** Sends a file and tells how much of it has gone, 0 to 1; fetch cannot tell that. */
export const postFile = (path: string, file: File, onSent: (part: number) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open("POST", `/api/${path}`);
    sending.setRequestHeader("Authorization", authorization());
    sending.upload.onprogress = (event) => onSent(event.total > 0 ? event.loaded / event.total : 0);
    sending.onload = () => (sending.status < 300 ? resolve() : reject(problemOf(sending.status, sending.responseText)));
    sending.onerror = () => reject(noConnection("This file was not taken in; those sent before it were."));
    sending.send(file);
  });

/** Fetches a file with the token and hands it to the browser as a download. */
export async function download(path: string, name: string): Promise<void> {
  const blob = await (await request(path)).blob();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
