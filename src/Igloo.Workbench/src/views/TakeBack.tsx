import { useTakeBack } from "../api/queries";
import type { Upload } from "../api/types";
import { plural } from "../core/wording";
import { ErrorNote } from "./Parts";

/** Takes a file back; what that does is told before it is done. */
export function TakeBack({ upload }: { upload: Upload }) {
  const take = useTakeBack(upload.id);
  return (
    <div>
      {take.data === undefined || take.data.done ? (
        <button type="button" disabled={take.isPending} onClick={() => take.mutate(false)}>Take this file back</button>
      ) : (
        <div className="note" role="group" aria-label="What taking this file back does">
          <p>Its {plural(take.data.records, "record")} and all that rests on them leave the results with the next run. Other files stay as they are.</p>
          <button type="button" disabled={take.isPending} onClick={() => take.mutate(true)}>Take it back</button>{" "}
          <button type="button" disabled={take.isPending} onClick={() => take.reset()}>Keep it</button>
        </div>
      )}
      {take.error != null && <ErrorNote error={take.error} />}
    </div>
  );
}
