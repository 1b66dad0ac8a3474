import { useNavigate } from "react-router";
import { useReadAgain, useTakeBack } from "../api/queries";
import type { Upload } from "../api/types";
import { plural } from "../core/wording";
import { ToldFirst } from "./ToldFirst";

/** Takes a file back. */
export const TakeBack = ({ upload }: { upload: Upload }) => (
  <ToldFirst
    label="Take this file back"
    act={useTakeBack(upload.id)}
    tell={({ records }) => `Its ${plural(records, "record")} and all that rests on them leave the results with the next run. Other files stay as they are.`}
    yes="Take it back"
    no="Keep it"
  />
);

/** Brings back a file that was taken back. */
export function BringBack({ upload }: { upload: Upload }) {
  const navigate = useNavigate();
  return (
    <ToldFirst
      label="Have this file read again"
      act={useReadAgain(upload.id)}
      tell={({ dropNumber }) => `It comes back as drop ${dropNumber} of its name, read by the mapping that its source has now, and stands in the results from the next run on.`}
      yes="Read it again"
      no="Leave it out"
      onDone={({ uploadId }) => void navigate(`/uploads/${uploadId}`)}
    />
  );
}
