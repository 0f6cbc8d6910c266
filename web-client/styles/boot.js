// What the person chose before is in place before the first paint; then the application starts.
const root = document.documentElement;
try {
  if (localStorage.getItem("elder")) root.setAttribute("data-elder", "1");
  if (localStorage.getItem("lang") === "en") root.lang = "en";
} catch {
  // An embedded browser may forbid storage; the defaults are fine.
}
// What is loaded when it is asked for, by name: a module that exports one function.
const parts = @PARTS@;
// Some browsers remember that one could not be loaded; under another address they try again.
const load = (name) => import(parts[name]).catch(() => import(`${parts[name]}?${Date.now()}`));
globalThis.part = async (name, ...given) => (await load(name)).default(...given);
import("@JS@").then((app) => app.default({ module_or_path: "@WASM@" }));
