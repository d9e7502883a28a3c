import type { ServerResponse } from "node:http"

/** A response as it was finished by the application. */
export type Held = { body: Buffer; contentType: string }

/**
 * Keeps the body of a textual response until it is whole, so that it can be changed, compressed and given an ETag;
 * `finish` then returns the bytes to send. Other bodies (files, images) pass through untouched.
 * Whether to hold is known at the first byte, when the content type stands.
 */
export function holdText(response: ServerResponse, finish: (held: Held) => Promise<Buffer>): void {
  const write = response.write.bind(response)
  const end = response.end.bind(response)
  const parts: Buffer[] = []
  let holds: boolean | null = null

  const decide = (): boolean => {
    holds ??= heldTypes.test(String(response.getHeader("content-type") ?? "")) && response.statusCode !== 304
    return holds
  }
  const keep = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === "string") parts.push(Buffer.from(chunk, encoding as BufferEncoding | undefined))
    else if (chunk instanceof Uint8Array) parts.push(Buffer.from(chunk))
  }

  response.write = ((chunk: unknown, encoding?: unknown, done?: unknown) => {
    if (!decide()) return write(chunk as never, encoding as never, done as never)
    keep(chunk, encoding)
    const callback = typeof encoding === "function" ? encoding : done
    if (typeof callback === "function") process.nextTick(callback as () => void)
    return true
  }) as typeof response.write

  // Node sends the headers with `flushHeaders`; a held body still has headers to gain.
  const flush = response.flushHeaders.bind(response)
  response.flushHeaders = () => {
    if (!decide()) flush()
  }

  response.end = ((chunk?: unknown, encoding?: unknown, done?: unknown) => {
    if (!decide()) return end(chunk as never, encoding as never, done as never)
    if (typeof chunk !== "function") keep(chunk, encoding)
    const callback = [chunk, encoding, done].find(value => typeof value === "function") as (() => void) | undefined
    const contentType = String(response.getHeader("content-type") ?? "")
    finish({ body: Buffer.concat(parts), contentType }).then(
      body => {
        // Of a 304 it would be taken for the length of the page that the reader has.
        if (!response.headersSent && response.statusCode !== 304) response.setHeader("Content-Length", body.length)
        end(response.req.method === "HEAD" ? undefined : body, callback)
      },
      fault => response.destroy(fault),
    )
    return response
  }) as typeof response.end
}

const heldTypes = /^(text\/(html|css|plain|xml|calendar)|application\/(javascript|json|xml)|image\/svg)/
