// What the person chose before is in place before the first paint; then the application starts.
const root = document.documentElement;
try {
  for (const look of ["elder", "contrast"]) if (localStorage.getItem(look)) root.setAttribute(`data-${look}`, "1");
  if (localStorage.getItem("lang") === "en") root.lang = "en";
} catch {
  // An embedded browser may forbid storage; the defaults are fine.
}
// What is loaded when it is asked for, by name: a module that exports one function.
const parts = @PARTS@;
// Some browsers remember that one could not be loaded; under another address they try again.
const load = (name) => import(parts[name]).catch(() => import(`${parts[name]}?${Date.now()}`));
globalThis.part = async (name, ...given) => (await load(name)).default(...given);
// What opens the face without a network comes when everything else is there, and not to whoever saves data. A browser
// that keeps nothing refuses it; then the face needs a network.
const worker = "@WORKER@";
const register = () => {
  if (worker && !navigator.connection?.saveData) navigator.serviceWorker?.register(worker).catch(() => {});
};
import("@JS@").then((app) => app.default({ module_or_path: "@WASM@" })).then(() => setTimeout(register, 2_000));
