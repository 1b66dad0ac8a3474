import { useEffect, useRef, useState } from "react";
import { keyList } from "../core/keys";
import { areKeysOn, setKeysOn } from "./useKeys";

/** The list of keys, and the switch for them. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOn, setOn] = useState(areKeysOn);
  useEffect(() => dialog.current?.showModal(), []);

  const change = (on: boolean) => {
    setKeysOn(on);
    setOn(on);
  };

  return (
    <dialog ref={dialog} aria-labelledby="keys" onClose={onClose}>
      <h2 id="keys">Keys</h2>
      <dl className="keys">
        {keyList.map(({ keys, does }) => <div key={keys}><dt><kbd>{keys}</kbd></dt><dd>{does}</dd></div>)}
      </dl>
      <label><input type="checkbox" checked={isOn} onChange={(event) => change(event.target.checked)} /> Single keys work on this device</label>
      <form method="dialog"><button>Close</button></form>
    </dialog>
  );
}
