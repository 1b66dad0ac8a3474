import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { NavLink, Route, Routes, useLocation, useNavigate } from "react-router";
import { forgetToken, hasToken, onSignedOut } from "../api/client";
import { useMe, useRuns } from "../api/queries";
import { stageWord } from "../core/wording";
import { CommunityPage } from "./CommunityPage";
import { EntityPage } from "./EntityPage";
import { KeyHelp } from "./KeyHelp";
import { LeadPage } from "./LeadPage";
import { LeadsPage } from "./LeadsPage";
import { LookUpPage } from "./LookUpPage";
import { ErrorNote, Progress } from "./Parts";
import { NetworkPage } from "./NetworkPage";
import { ReviewPage } from "./ReviewPage";
import { RunsPage } from "./RunsPage";
import { SearchPage } from "./SearchPage";
import { SignIn } from "./SignIn";
import { UploadPage } from "./UploadPage";
import { UploadsPage } from "./UploadsPage";
import { useKeys } from "./useKeys";

/** The frame of every screen, or the way in. */
export function App() {
  const [isSignedIn, setSignedIn] = useState(hasToken);
  const [hasExpired, setExpired] = useState(false);
  const queries = useQueryClient();
  useEffect(() => onSignedOut(() => {
    queries.clear();
    setExpired(true);
    setSignedIn(false);
  }), [queries]);

  const signOut = () => {
    forgetToken();
    queries.clear();
    setExpired(false);
    setSignedIn(false);
  };

  return isSignedIn ? <Frame onSignOut={signOut} /> : <SignIn hasExpired={hasExpired} onSignedIn={() => setSignedIn(true)} />;
}

const screens = [
  { to: "/leads", label: "Leads" },
  { to: "/network", label: "Network" },
  { to: "/lookup", label: "Look up" },
  { to: "/review", label: "Review" },
  { to: "/uploads", label: "Uploads" },
  { to: "/runs", label: "Runs" },
];

/** Skip link, banner, navigation, main, status, footer. */
function Frame({ onSignOut }: { onSignOut: () => void }) {
  const me = useMe();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  useFocusOnNewScreen();
  useGoKeys();
  useKeys({ "/": () => search.current?.focus(), "?": () => setHelpOpen(true) });

  return (
    <>
      <a className="skip" href="#main">Skip to main content</a>
      <header>
        <Handling text={me.data?.handling} />
        <div className="banner">
          <span className="brand">IGLOO</span>
          <nav aria-label="Screens">{screens.map((screen) => <NavLink key={screen.to} to={screen.to}>{screen.label}</NavLink>)}</nav>
          <SearchBox box={search} />
          <RunStatus />
          <span className="who">
            {me.data?.name} <button type="button" className="quiet" onClick={() => setHelpOpen(true)}>Keys</button>{" "}
            <button type="button" className="quiet" onClick={onSignOut}>Sign out</button>
          </span>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {me.error != null && <ErrorNote error={me.error} onRetry={() => void me.refetch()} />}
        {me.isPending && <p className="loading">Signing in …</p>}
        {/* What a screen asks and sends goes to a workspace, so none is shown before it is known which. */}
        {me.data && (me.data.workspaces.length === 0 ? <NoWorkspace /> : <Page />)}
      </main>
      <footer>
        <p className="caution">A lead, not proof. Check the source records before acting.</p>
        <Handling text={me.data?.handling} />
      </footer>
      {isHelpOpen && <KeyHelp onClose={() => setHelpOpen(false)} />}
    </>
  );
}

const Page = () => (
  <Routes>
    <Route path="/leads/:id" element={<LeadPage />} />
    <Route path="/uploads/:id" element={<UploadPage />} />
    <Route path="/entities/:id" element={<EntityPage />} />
    <Route path="/communities/:number" element={<CommunityPage />} />
    <Route path="/network" element={<NetworkPage />} />
    <Route path="/uploads" element={<UploadsPage />} />
    <Route path="/review" element={<ReviewPage />} />
    <Route path="/lookup" element={<LookUpPage />} />
    <Route path="/runs" element={<RunsPage />} />
    <Route path="/search" element={<SearchPage />} />
    <Route path="*" element={<LeadsPage />} />
  </Routes>
);

const NoWorkspace = () => (
  <>
    <h1>No workspace</h1>
    <p className="note">Your token opens no workspace, so there is nothing to show. Ask an administrator to add you to one, then sign in again.</p>
  </>
);

/** The agency's own words on how to handle what is shown; above and below each screen and print. */
const Handling = ({ text }: { text: string | undefined }) => <p className="handling">{text ?? "Handle with care"}</p>;

function SearchBox({ box }: { box: React.RefObject<HTMLInputElement | null> }) {
  const navigate = useNavigate();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = box.current?.value.trim() ?? "";
    if (words !== "") void navigate(`/search?${new URLSearchParams({ q: words })}`);
  };
  return (
    <search>
      <form onSubmit={submit}>
        <input ref={box} type="search" aria-label="Search names, numbers, plates, addresses" placeholder="Search  /" onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()} />
      </form>
    </search>
  );
}

/** What runs now, in a live region, so that it is heard as well as seen. */
function RunStatus() {
  const progress = useRuns().data?.items.find((run) => run.state === "running")?.progress;
  return (
    <span role="status" className="run-status">
      {progress && <><Progress label="Run progress" done={progress.done} total={progress.total} /> {stageWord(progress.stage)}, {progress.done} of {progress.total}</>}
    </span>
  );
}

/** `g` then a letter goes to a screen. */
function useGoKeys() {
  const navigate = useNavigate();
  const armedAt = useRef(0);
  const go = (to: string) => () => {
    if (Date.now() - armedAt.current < 2_000) void navigate(to);
    armedAt.current = 0;
  };
  useKeys({ g: () => (armedAt.current = Date.now()), l: go("/leads"), n: go("/network"), r: go("/review"), u: go("/uploads"), h: go("/runs") });
}

/** A new screen begins at its heading, for keyboards and screen readers too. */
function useFocusOnNewScreen() {
  const { pathname } = useLocation();
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) {
      document.getElementById("main")?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
    isFirst.current = false;
  }, [pathname]);
}
