import { createHash } from 'node:crypto';

/**
 * Runs in `<head>` before the first paint, so that it is not drawn twice: a display mode kept on this device
 * (`src/client/display-settings`) wins over the system's. Where storage is refused, the system decides.
 * Inline, since the first paint would wait for a file; policies know it by {@link earlyScriptHash}, and no other.
 */
export const earlyScript = `try{const m=localStorage.getItem("display-mode");if(m==="light"||m==="dark")document.documentElement.dataset.colorScheme=m}catch{}`;

/** As a source of `script-src` (https://www.w3.org/TR/CSP3/#grammardef-hash-source). */
export const earlyScriptHash = `'sha256-${createHash('sha256').update(earlyScript).digest('base64')}'`;
