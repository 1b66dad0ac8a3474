import { Link, useSearchParams } from "react-router";
import { useSearch } from "../api/queries";
import { kindOf } from "../core/wording";
import { KindBadge, Loaded, Showing } from "./Parts";

/** Who and what has a value that begins with the words asked for, and which value that is. */
export function SearchPage() {
  const words = useSearchParams()[0].get("q") ?? "";
  return (
    <>
      <title>{`${words} · Igloo`}</title>
      <h1>Search: {words}</h1>
      <Loaded query={useSearch(words)}>
        {(page) => page.items.length === 0 ? <p className="note">Nothing that you may see begins with these words. Try fewer letters, another spelling, or the last digits of a number.</p> : (
          <>
            <Showing shown={page.shown} total={page.total} />
            <ul className="plain">
              {page.items.map(({ entity, why }) => (
                <li key={entity.id}>
                  <KindBadge kind={entity.kind} /> <Link to={`/entities/${entity.id}`}>{entity.caption}</Link>{" "}
                  <span className="small">{kindOf(entity.kind).name.toLowerCase()}, found by {why}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </>
  );
}
