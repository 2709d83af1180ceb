// Keeps the site on the device: once loaded, it opens and plays without a network.
//
// One cache for each build. Pages are asked of the network first, so an update arrives with the next visit; everything else
// has a hash in its name, never changes, and is taken from the cache. The build writes the list of files in place of DIST:
// {build, light: [the light edition, kept at once], game: [the game, kept once it was asked for]}.
const { build, light, game } = DIST;

const PREFIX = "doux-foyer-";
const CACHE = PREFIX + build;
// A network that does not answer is as good as none.
const PATIENCE_MS = 4000;

/** The address of a file of the site. */
const address = (name) => new URL(name, self.registration.scope).href;

/** Puts files into this build's cache; those that an earlier build kept under the same name are not fetched again. */
async function keep(names) {
  const cache = await caches.open(CACHE);
  for (const name of names) {
    const url = address(name);
    if (await cache.match(url)) continue;
    const kept = name.endsWith(".html") ? undefined : await caches.match(url);
    const response = kept ?? (await fetch(url, { cache: name.endsWith(".html") ? "no-cache" : "default" }));
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    await cache.put(url, response);
  }
}

self.addEventListener("install", (event) => event.waitUntil(keep(light)));

self.addEventListener("activate", (event) => {
  const old = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)));
    // The page that was open before the first visit ended is kept too.
    await self.clients.claim();
  };
  event.waitUntil(old());
});

// The game is large: it is kept when a page says that it was loaded, never before.
self.addEventListener("message", (event) => {
  if (event.data !== "keep the game") return;
  const answer = (text) => event.source?.postMessage(text);
  event.waitUntil(
    keep(game).then(
      () => answer("the game is kept"),
      (error) => answer(`the game is not kept: ${error}`),
    ),
  );
});

/** A page: the newest there is, or the one that was kept. */
async function page(request) {
  const url = new URL(request.url);
  url.search = url.hash = "";
  if (url.pathname.endsWith("/")) url.pathname += "index.html";
  const cache = await caches.open(CACHE);
  const kept = await cache.match(url.href);
  if (!kept) return fetch(request);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, kept));
  // A newer page names newer files. They come from the network; this cache stays that of its build.
  return Promise.race([fetch(request).catch(() => kept), late]);
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(self.registration.scope)) return;
  if (request.mode === "navigate") {
    event.respondWith(page(request));
    return;
  }
  event.respondWith(caches.match(request, { ignoreVary: true }).then((kept) => kept ?? fetch(request)));
});
