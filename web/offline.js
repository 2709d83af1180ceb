// Registers the service worker (sw.js), which keeps the site for use without a network.

/** The address as the browser wants it where scripts' addresses are guarded (Trusted Types). */
function scriptUrl(url) {
  const policy = self.trustedTypes?.createPolicy("doux-foyer-offline", { createScriptURL: (text) => text });
  return policy ? policy.createScriptURL(url) : url;
}

/** Starts keeping the light edition once the page has what it needs; gives the registration, or nothing where none is allowed. */
async function register() {
  // Without `https` (but for localhost), in some private windows and in old browsers there is none.
  if (!navigator.serviceWorker) return undefined;
  try {
    return await navigator.serviceWorker.register(scriptUrl("sw.js"), { scope: "./", updateViaCache: "none" });
  } catch (error) {
    console.info("The site is not kept for use without a network:", error);
    return undefined;
  }
}

const registered = new Promise((resolve) => {
  const start = () => resolve(register());
  if (document.readyState === "complete") start();
  else addEventListener("load", start, { once: true });
});

/** Keeps the game too, now that it was loaded. */
export async function keepGame() {
  if (!(await registered)) return;
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage("keep the game");
}
