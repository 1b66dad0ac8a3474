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

const headers = (): HeadersInit => ({ Authorization: `Bearer ${sessionStorage.getItem(tokenKey) ?? ""}` });

async function problemOf(answer: Response): Promise<Problem> {
  const body = (await answer.json().catch(() => null)) as Partial<ProblemBody> | null;
  return new Problem({
    title: body?.title ?? "The server did not answer as expected",
    status: answer.status,
    detail: body?.detail ?? `It answered with status ${answer.status}.`,
    next: body?.next ?? "Nothing was changed. Try again in a moment.",
  });
}

async function request(path: string, init: RequestInit): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(`/api/${path}`, { ...init, headers: headers() });
  } catch {
    throw new Problem({
      title: "No connection",
      status: 0,
      detail: "The server did not answer.",
      next: "What you see stays as it is. Check that Igloo is running; the page tries again by itself.",
    });
  }
  if (!answer.ok) throw await problemOf(answer);
  return answer;
}

/** Reads a JSON view. */
export const get = async <T>(path: string): Promise<T> => (await (await request(path, {})).json()) as T;

/** Sends a file. */
export const postFile = async (path: string, file: File): Promise<void> => {
  await request(path, { method: "POST", body: file });
};

/** Fetches a file with the token and hands it to the browser as a download. */
export async function download(path: string, name: string): Promise<void> {
  const blob = await (await request(path, {})).blob();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
