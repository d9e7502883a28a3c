import { publishedKeys } from "#lib/sealing/published-keys"

/** Read anew for each request: the signer publishes a key at its start, whenever that is. */
export const dynamic = "force-dynamic"

/** The well-known address of the portal's public keys. */
export function GET(): Response {
  return new Response(publishedKeys(), {
    headers: {
      "Cache-Control": "no-cache",
      "Content-Type": "text/plain; charset=utf-8",
      "X-Content-Type-Options": "nosniff",
    },
  })
}
