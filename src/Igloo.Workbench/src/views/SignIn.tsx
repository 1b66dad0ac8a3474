import { type FormEvent, useState } from "react";
import { setToken } from "../api/client";

/** Asks for the token when the address did not bring one. */
export function SignIn({ hasExpired, onSignedIn }: { hasExpired: boolean; onSignedIn: () => void }) {
  const [token, edit] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (token.trim() === "") return;
    setToken(token);
    onSignedIn();
  };
  return (
    <main id="main" className="sign-in">
      <title>Sign in · Igloo</title>
      <h1>Igloo</h1>
      {hasExpired && <p role="alert" className="note error">The server does not know this token, or it has ended. Nothing was changed. Sign in again with a fresh one.</p>}
      <p>Igloo shows data only to people who are signed in. Open the address that <code>igloo up</code> printed, or paste its token here.</p>
      <form onSubmit={submit}>
        <label htmlFor="token">Token</label>
        <input id="token" type="password" autoComplete="off" value={token} onChange={(event) => edit(event.target.value)} />
        <button type="submit">Sign in</button>
      </form>
    </main>
  );
}
