"use client"

import { type MouseEvent, useEffect, useState } from "react"

type Words = {
  /** What stands here where scripts do not run. */
  withoutScripts: string
  /** The device answered no, or not in time. */
  failed: string
}

/**
 * Asks the device for a passkey, puts its answer into the form it stands in, and sends that. Where scripts do not run, or
 * the browser knows no passkeys, a sentence says so: the way by a code is on the same page.
 */
export function PasskeyButton({
  act,
  options,
  label,
  words,
}: {
  act: "create" | "get"
  /** As the server wrote it: JSON of the WebAuthn Level 3 interface. */
  options: string
  label: string
  words: Words
}) {
  const [isAble, setAble] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => setAble(typeof window.PublicKeyCredential?.parseRequestOptionsFromJSON === "function"), [])

  async function press(event: MouseEvent<HTMLButtonElement>) {
    const { form } = event.currentTarget
    const field = form?.elements.namedItem("answer")
    if (!form || !(field instanceof HTMLInputElement)) return
    setFailed(false)
    try {
      const answer = await answerOf(act, options)
      if (!answer) return setFailed(true)
      field.value = JSON.stringify(answer)
      form.requestSubmit()
    } catch {
      // The browser has told the person why, or they thought better of it.
      setFailed(true)
    }
  }

  if (!isAble) return <p className="quiet">{words.withoutScripts}</p>
  return (
    <>
      <input type="hidden" name="answer" defaultValue="" />
      {hasFailed && (
        <p className="problem" role="alert">
          {words.failed}
        </p>
      )}
      <button type="button" className="button" onClick={press}>
        {label}
      </button>
    </>
  )
}

async function answerOf(act: "create" | "get", options: string): Promise<Credential | null> {
  const wanted = JSON.parse(options)
  return act === "create"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(wanted) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(wanted) })
}
