import { createHash } from "node:crypto"

/**
 * The ETag of a text, over its bytes before compression. It is weak because all encodings share it (RFC 9110, 8.8.3.3);
 * proxies that compress make a strong one weak all the same.
 */
export function etagOf(body: Buffer): string {
  return `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`
}

/** Whether the reader, by its If-None-Match, has this text already. Compared weakly, as RFC 9110, 13.1.2 wants it. */
export function isUnchanged(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  const opaque = (tag: string) => tag.trim().replace(/^W\//, "")
  return ifNoneMatch.trim() === "*" || ifNoneMatch.split(",").some(tag => opaque(tag) === opaque(etag))
}
