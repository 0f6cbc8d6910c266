// The citizens' face without a network. What it is made of is kept when a version is installed; a page is asked for
// anew each time, and taken from what is kept only where no answer comes. The service's answers are never kept here.
const KEPT = "fayuan-@VERSION@";
const FILES = @FILES@;
// The places of the second program, as `api/src/http/faces.rs` has them; a test there compares the two.
const MORE = /^\/(applications|consents|mine|offices|paper|privacy|rights|sign-in)(\/|$)/;
// What is served from the same address and is no place of this face: other doors, and files.
const OTHER = /^\/(staff|api|docs|dev|test-control|healthz|readyz|metrics)(\/|$)|\.[^/]*$/;
// A line that is there and carries nothing is no line.
const PATIENCE = 8_000;

const install = async () => (await caches.open(KEPT)).addAll(FILES);

const activate = async () => {
  const old = (await caches.keys()).filter((name) => name.startsWith("fayuan-") && name !== KEPT);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
};

// A name changes with its content, so that any version of it is the right one.
const asset = async (request) => (await caches.match(request, { ignoreVary: true })) ?? fetch(request);

const page = async (request, place) => {
  const kept = await caches.match(MORE.test(place) ? "/more.html" : "/index.html", { cacheName: KEPT, ignoreVary: true });
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout?.(PATIENCE) });
    // A gateway that can not reach the service says so with a page of its own.
    return answer.status < 500 ? answer : kept ?? answer;
  } catch (lost) {
    if (kept) return kept;
    throw lost;
  }
};

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (pathname.startsWith("/assets/")) event.respondWith(asset(request));
  else if (request.mode === "navigate" && !OTHER.test(pathname)) event.respondWith(page(request, pathname));
});
