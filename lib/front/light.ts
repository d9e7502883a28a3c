const script = /<script\b[^>]*>[\s\S]*?<\/script>/g
const nonce = / nonce="[^"]*"/g
const scriptPreload = /<link\b(?=[^>]*\b(?:as="script"|rel="modulepreload"))[^>]*>/g

/**
 * A finished page without anything that runs: Next's runtime (136 kB gzip), the copy of the page it hydrates from, and
 * the hints to load them. What stays is complete HTML; its forms post by themselves.
 * Next writes user text escaped, so `<script` in the source is always markup of its own.
 */
export function withoutScripts(html: string): string {
  return html.replace(script, "").replace(scriptPreload, "").replace(nonce, "")
}

/** The reader's choice (a cookie) or the browser's Save-Data asks for pages without scripts. */
export function asksForLight(headers: { cookie?: string; "save-data"?: string | string[] }): boolean {
  return headers["save-data"] === "on" || /(?:^|;\s*)lrn-light=1(?:;|$)/.test(headers.cookie ?? "")
}
