// Runs Azurite inside this process and ends it when the parent is gone.
// The parent holds our standard input open and writes nothing: the operating system closes it whenever and however the
// parent ends, SIGKILL included, so there is never an orphan that keeps ports and files.
// Usage: node azurite.mjs [arguments of azurite]
import { createHash } from "node:crypto";
import { mkdirSync, realpathSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

const lockWaitMs = 60_000;
const closeWaitMs = 60_000;

// A parent that was killed reads no more: what Azurite says while it closes must not end it before it has saved.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});

process.stdin.on("end", stop).on("error", stop).resume();
process.stdin.unref();

// Ctrl+C reaches the whole process group; the parent still needs its storage while it stops.
process.on("SIGINT", () => {});
const once = process.once.bind(process);
process.once = (event, listener) => (event === "SIGINT" ? process : once(event, listener));

const location = argumentOf("--location");
if (location) await lock(location);
await saveExtentsFirst();
await import("azurite/dist/src/azurite.js");

function stop() {
  setTimeout(() => process.exit(1), closeWaitMs).unref();
  if (!process.emit("SIGTERM")) process.exit(0);
}

function argumentOf(name) {
  const index = process.argv.indexOf(name);
  return index < 0 ? undefined : process.argv[index + 1];
}

/**
 * Azurite saves which blobs there are and which files (extents) their content lies in apart from each other, each every five seconds:
 * killed in between it would list blobs whose content it no longer finds, and answer 500 for them ever after. So a new extent is saved
 * before anything is said to lie in it.
 */
async function saveExtentsFirst() {
  const { default: module } = await import("azurite/dist/src/common/persistence/LokiExtentMetadataStore.js");
  const store = module.default.prototype;
  const update = store.updateExtent;
  store.updateExtent = async function (extent) {
    const isNew = this.db.getCollection(this.EXTENTS_COLLECTION).findOne({ id: extent.id }) === null;
    await update.call(this, extent);
    if (isNew) await new Promise((resolve, reject) => this.db.saveDatabase((error) => (error ? reject(error) : resolve())));
  };
}

/** Two Azurites on one folder overwrite each other's files: the later one waits until the earlier has saved and gone. */
async function lock(folder) {
  mkdirSync(folder, { recursive: true });
  const address = lockAddress(realpathSync(folder));
  const deadline = Date.now() + lockWaitMs;
  while (!(await listen(address))) {
    if (Date.now() > deadline) {
      console.error(`Another Azurite still uses ${folder} after ${lockWaitMs / 1000} seconds; stop it first.`);
      process.exit(1);
    }
    if (process.platform !== "win32" && !(await answers(address))) rmSync(address, { force: true });
    await delay(100);
  }
}

function lockAddress(folder) {
  const name = `azurite-${createHash("sha256").update(folder).digest("hex").slice(0, 24)}`;
  return process.platform === "win32" ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

function listen(address) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", (error) => (error.code === "EADDRINUSE" ? resolve(false) : reject(error)));
    server.listen(address, () => resolve(true));
    server.unref();
  });
}

function answers(address) {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once("error", () => resolve(false));
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
  });
}
