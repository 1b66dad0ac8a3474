import { type FormEvent, useState } from "react";
import { setToken } from "../api/client";

/** Asks for the token when the address did not bring one. */
export function SignIn({ onSignedIn }: { onSignedIn: () => void }) {
  const [token, edit] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (token.trim() === "") return;
    setToken(token);
    onSignedIn();
  };
  return (
    <main id="main" className="sign-in">
      <h1>Igloo</h1>
      <p>Igloo shows data only to people who are signed in. Open the address that <code>igloo up</code> printed, or paste its token here.</p>
      <form onSubmit={submit}>
        <label htmlFor="token">Token</label>
        <input id="token" type="password" autoComplete="off" value={token} onChange={(event) => edit(event.target.value)} />
        <button type="submit">Sign in</button>
      </form>
    </main>
  );
}
