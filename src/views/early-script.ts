/**
 * Runs in `<head>` before the first paint, so that it is not drawn twice: a display mode kept on this device
 * (`src/client/display-settings`) wins over the system's. Where storage is refused, the system decides.
 * Inline, since the first paint would wait for a file; policies know it by {@link earlyScriptHash}, and no other.
 */
export const earlyScript = `try{const m=localStorage.getItem("display-mode");if(m==="light"||m==="dark")document.documentElement.dataset.colorScheme=m}catch{}`;

/** Its SHA-256, as a source of `script-src` (https://www.w3.org/TR/CSP3/#grammardef-hash-source); a test compares them. */
export const earlyScriptHash = "'sha256-+wZqbNTsbaHvnhnovYz1wQ2NJfoJw/lX4aSToaqThdA='";
