import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { NavLink, Route, Routes, useLocation, useNavigate } from "react-router";
import { forgetToken, hasToken } from "../api/client";
import { useMe, useRuns } from "../api/queries";
import { EntityPage } from "./EntityPage";
import { LeadPage } from "./LeadPage";
import { LeadsPage } from "./LeadsPage";
import { RunsPage } from "./RunsPage";
import { SignIn } from "./SignIn";
import { UploadPage } from "./UploadPage";
import { UploadsPage } from "./UploadsPage";

/** The frame of every screen: skip link, banner, navigation, main, status. */
export function App() {
  const [isSignedIn, setSignedIn] = useState(hasToken);
  return isSignedIn ? <Frame onSignOut={() => setSignedIn(false)} /> : <SignIn onSignedIn={() => setSignedIn(true)} />;
}

const pages = [
  { to: "/leads", label: "Leads", key: "l" },
  { to: "/uploads", label: "Uploads", key: "u" },
  { to: "/runs", label: "Runs", key: "r" },
];

function Frame({ onSignOut }: { onSignOut: () => void }) {
  const me = useMe();
  const queries = useQueryClient();
  useGoKeys();
  useFocusOnNewPage();

  const signOut = () => {
    forgetToken();
    queries.clear();
    onSignOut();
  };

  return (
    <>
      <a className="skip" href="#main">Skip to main content</a>
      <p className="handling">Law-enforcement sensitive · invented data only in the sample case</p>
      <header className="banner">
        <span className="brand">IGLOO</span>
        <nav aria-label="Screens">
          {pages.map((page) => (
            <NavLink key={page.to} to={page.to}>{page.label}</NavLink>
          ))}
        </nav>
        <RunStatus />
        <span className="who">
          {me.data?.name} <button type="button" className="quiet" onClick={signOut}>Sign out</button>
        </span>
      </header>
      <main id="main" tabIndex={-1}>
        <Routes>
          <Route path="/leads/:id" element={<LeadPage />} />
          <Route path="/uploads/:id" element={<UploadPage />} />
          <Route path="/entities/:id" element={<EntityPage />} />
          <Route path="/uploads" element={<UploadsPage />} />
          <Route path="/runs" element={<RunsPage />} />
          <Route path="*" element={<LeadsPage />} />
        </Routes>
      </main>
      <footer className="caution">A lead, not proof. Check the source records before acting.</footer>
    </>
  );
}

/** What runs now, in a live region, so that it is heard as well as seen. */
function RunStatus() {
  const running = useRuns().data?.items.find((run) => run.state === "running");
  return (
    <span role="status" className="run-status">
      {running?.progress && (
        <>
          <progress max={running.progress.total || 1} value={running.progress.done} aria-label="Run progress" /> {running.progress.stage}{" "}
          {running.progress.done} of {running.progress.total}
        </>
      )}
    </span>
  );
}

/** `g` then a letter goes to a screen, unless somebody is typing. */
function useGoKeys() {
  const navigate = useNavigate();
  useEffect(() => {
    let armed = false;
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event)) return;
      const page = pages.find((candidate) => candidate.key === event.key);
      if (armed && page) void navigate(page.to);
      armed = event.key === "g";
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [navigate]);
}

/** A new screen begins at its heading, for keyboards and screen readers too. */
function useFocusOnNewPage() {
  const { pathname } = useLocation();
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) document.getElementById("main")?.focus();
    isFirst.current = false;
  }, [pathname]);
}

export const isTyping = (event: KeyboardEvent): boolean =>
  event.ctrlKey || event.metaKey || event.altKey ||
  (event.target instanceof HTMLElement && event.target.matches("input, select, textarea"));
