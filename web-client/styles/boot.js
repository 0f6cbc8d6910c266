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
globalThis.part = async (name, ...given) => (await import(parts[name])).default(...given);
import("@JS@").then((app) => app.default({ module_or_path: "@WASM@" }));
