/**
 * Whether a request wants the document itself: a look at its head, and what a browser fetches before anybody has asked for
 * it, is no opening.
 */
export function isDownload(request: Request): boolean {
  const { method, headers } = request
  const ahead = `${headers.get("sec-purpose") ?? ""} ${headers.get("purpose") ?? ""}`
  return method === "GET" && !ahead.includes("prefetch") && !headers.has("next-router-prefetch")
}
