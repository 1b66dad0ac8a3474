import { Link, useParams } from "react-router";
import { useCommunityNetwork } from "../api/queries";
import type { Network } from "../api/types";
import { plural } from "../core/wording";
import { LeadStrength } from "./LeadsPage";
import { NetworkBody } from "./NetworkSection";
import { LoadedScreen } from "./Parts";

/** How a community operates: a part of the network that hangs together more than with the rest, whatever leads look at it. */
export function CommunityPage() {
  const { number = "" } = useParams();
  return (
    <>
      <title>{`Community ${number} · Igloo`}</title>
      <LoadedScreen title={`Community ${number}`} query={useCommunityNetwork(number)}>{(network) => <Body network={network} />}</LoadedScreen>
    </>
  );
}

function Body({ network }: { network: Network }) {
  const community = network.community;
  return (
    <article>
      <p className="crumbs"><Link to="/leads">Leads</Link> › Community {community?.number}</p>
      <h1>Community {community?.number}: {plural(community?.size ?? 0, "entity", "entities")}</h1>
      <p className="note">Links hold these together more than with the rest. To stand in a community is no conduct: whom no rule gives a part is shown by what is recorded of them, without a name.</p>
      <h2>Leads in it</h2>
      <ul className="plain">{community?.leads.map((lead) => <li key={lead.id}><LeadStrength lead={lead} /> <Link to={`/leads/${lead.id}`}>{lead.headline}</Link></li>)}</ul>
      <h2>How it operates</h2>
      <NetworkBody network={network} />
      <p className="small">As of run {community?.runId.slice(0, 8)}; another run may number its communities otherwise.</p>
    </article>
  );
}
