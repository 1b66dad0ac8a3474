import { Fragment } from "react";
import { Link } from "react-router";
import type { Correlation } from "../api/types";
import { correlationParts, standing } from "../core/correlations";
import { span } from "../core/dates";
import { chanceWord } from "../core/wording";
import { KindBadge } from "./Parts";
import { Rows } from "./Rows";

/** What many records tell together, each with its chance and the rows behind it. */
export const Correlations = ({ found }: { found: Correlation[] }) => (
  <ul className="plain">
    {found.map((one, index) => (
      <li key={index}>
        <strong>{standing(one)}</strong>: {correlationParts(one).map((part, at) => <Fragment key={at}>{part === null ? "somebody outside" : typeof part === "string" ? part : <><KindBadge kind={part.kind} /> <Link to={`/entities/${part.id}`}>{part.caption}</Link></>}</Fragment>)}{" "}
        <span className="small">{span(one.from, one.to)}, {one.chance == null ? "no measure of chance" : chanceWord(one.chance)} · </span><Rows records={one.records} />
      </li>
    ))}
  </ul>
);
