import { expect, test } from "#tests/support/browser"

test("no script is sent with a page that needs none, and none may run", async ({ request }) => {
  const response = await request.get("/en/sign-in")
  expect(response.headers()["content-security-policy"]).toContain("script-src 'none'")
  expect(await response.text()).not.toContain("<script")
})

test("a post from elsewhere changes nothing", async ({ request }) => {
  for (const origin of ["https://evil.example", "null"]) {
    const response = await request.post("/en/sign-in", { headers: { origin }, form: { name: "ruma" } })
    expect(response.status()).toBe(403)
  }
  const withoutOrigin = await request.post("/en/sign-in", { form: { name: "ruma" } })
  expect(withoutOrigin.status()).toBe(403)
})

test("every answer carries the security headers and says nothing of what made it", async ({ request }) => {
  for (const path of ["/en", "/en/nothing", "/robots.txt", "/en/account"]) {
    const headers = (await request.get(path, { maxRedirects: 0 })).headers()
    expect(headers["x-content-type-options"], path).toBe("nosniff")
    expect(headers["referrer-policy"], path).toBe("same-origin")
    expect(headers["x-powered-by"], path).toBeUndefined()
  }
  // A page behind a mailed link would else tell it with the request for its own stylesheet.
  const mailed = await request.get(`/en/invited/${"a".repeat(32)}`)
  expect(mailed.headers()["referrer-policy"]).toBe("strict-origin")
})

test("a reader is led to their language, and every page can be read from right to left", async ({ page, request }) => {
  const response = await request.get("/directory", { maxRedirects: 0 })
  expect(response.headers().location).toBe("/en/directory")
  await page.goto("/ar-XB/sign-in")
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl")
})

test("headers that fool a framework open nothing", async ({ request }) => {
  for (const [name, value] of [
    ["x-middleware-subrequest", "middleware:middleware:middleware"],
    ["rsc", "1"],
    ["next-router-prefetch", "1"],
  ] as const) {
    const response = await request.get("/en/account", { headers: { [name]: value }, maxRedirects: 0 })
    expect(await response.text()).not.toContain("Where you are signed in")
  }
})

test("the light version is a choice that is kept", async ({ page }) => {
  await page.goto("/en/sign-in")
  await page.getByRole("button", { name: "Use the light version" }).click()
  await expect(page).toHaveURL(/\/en\/sign-in$/)
  await expect(page.getByRole("button", { name: "Use the full version" })).toBeVisible()
})

test("an address that cannot be read is a page that is not there", async ({ request }) => {
  for (const path of ["/en/directory/%E0%A4%A", "/en/%00"]) {
    const response = await request.get(path)
    expect(response.status(), path).toBe(404)
    expect(await response.text()).toContain("Page not found")
  }
})

test("a post to a machine's address is small, or refused before it is read", async ({ request, baseURL }) => {
  const headers = { origin: baseURL ?? "", "content-type": "application/x-www-form-urlencoded" }
  const response = await request.post("/api/light", { headers, data: `light=1&x=${"x".repeat(20_000)}` })
  expect(response.status()).toBe(413)
})

test("a form with more fields than any of ours is refused, and nothing is made of it", async ({ request, baseURL }) => {
  test.info().annotations.push({ type: "refusal", description: "common.oversized" })
  const html = await (await request.get("/en/forgotten-password")).text()
  const form = html.split("<form ").find(part => part.includes('name="email"')) ?? ""
  const body = new FormData()
  for (const [, name = "", value = ""] of form.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g))
    body.append(name, value.replaceAll("&quot;", '"'))
  for (let field = 0; field < 2_100; field++) body.append("x[]", "")
  const response = await request.post("/en/forgotten-password", {
    headers: { origin: baseURL ?? "" },
    multipart: body,
  })
  expect(response.status()).toBe(422)
  expect(await response.text()).toContain("This form holds more than a form of ours can")
})
