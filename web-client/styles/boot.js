// What the person chose before is in place before the first paint; then the application starts.
const root = document.documentElement;
try {
  if (localStorage.getItem("elder")) root.setAttribute("data-elder", "1");
  if (localStorage.getItem("lang") === "en") root.lang = "en";
} catch {
  // An embedded browser may forbid storage; the defaults are fine.
}
import("@JS@").then((app) => app.default({ module_or_path: "@WASM@" }));
