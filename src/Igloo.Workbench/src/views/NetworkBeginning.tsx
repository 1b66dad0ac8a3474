import { Link, Navigate } from "react-router";
import { useLead, useLeads } from "../api/queries";
import { plural } from "../core/wording";
import { SuperConnectors } from "./Connectors";
import { LeadStrength } from "./LeadsPage";
import { Loaded, LoadedScreen } from "./Parts";

const most = new URLSearchParams({ pageSize: "20" });

/** Nobody is shown yet: where to begin, and what ties so many that it ties nobody. */
export const NetworkBeginning = () => (
  <>
    <h1>Network</h1>
    <h2>Where to begin</h2>
    <Loaded query={useLeads(most)}>
      {(page) => page.items.length === 0 ? <p className="note">There is no lead of medium strength or more. Search for somebody above, and choose “See it in the network picture”.</p> : (
        <>
          <p>Choose a lead to see its network, or search above for anybody and choose “See it in the network picture”.</p>
          <table className="stacked">
            <caption className="sr-only">Leads whose network can be seen, in order of importance</caption>
            <thead><tr><th scope="col">Strength</th><th scope="col">Network of</th></tr></thead>
            <tbody>{page.items.map((lead) => (
              <tr key={lead.id}>
                <td data-label="Strength"><LeadStrength lead={lead} /></td>
                <td><Link to={`/network?${new URLSearchParams({ lead: lead.id })}`}>{lead.headline}</Link><span className="small">{lead.id} · {plural(lead.subjects, "person or thing", "people and things")}</span></td>
              </tr>
            ))}</tbody>
          </table>
        </>
      )}
    </Loaded>
    <SuperConnectors />
  </>
);

/** The picture of a lead begins with those whom its rules name; who only stands beside them is for the analyst to add. */
export const NetworkOfLead = ({ id }: { id: string }) => (
  <LoadedScreen title="Network" query={useLead(id)}>
    {(lead) => {
      const actors = lead.people.filter((subject) => subject.isActor).map((subject) => subject.id);
      return actors.length > 0
        ? <Navigate replace to={`/network?${new URLSearchParams({ ids: actors.join(",") })}`} />
        : <><h1>Network</h1><p className="note">This lead names nobody who acts, so there is nobody to begin with. <Link to={`/leads/${id}`}>Open the lead</Link>.</p></>;
    }}
  </LoadedScreen>
);
