import { safeReturn } from "#lib/paths"

const year = 31_536_000

/** Keeps the reader's choice of pages with or without scripts, and goes back to where they were. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData()
  const light = form.get("light") === "1"
  const target = safeReturn(String(form.get("returnTo") ?? ""), "/")
  const cookie = `lrn-light=${light ? 1 : 0}; Path=/; SameSite=Lax; HttpOnly; Max-Age=${light ? year : 0}`
  return new Response(null, { status: 303, headers: { Location: target, "Set-Cookie": cookie } })
}
