import { z } from "zod"
import type { KeptFormInput } from "#lib/accounts/schema"
import type { KeptFormView } from "#lib/accounts/views"
import { ownKeptForms } from "#lib/accounts/visibility"
import type { Actor } from "#lib/actor"
import { asSystem } from "#lib/db/door"
import { tokenDigest } from "#lib/ids"
import { unseal } from "#lib/seal"

const keptValues = z.record(z.string(), z.array(z.string()))

/** What the person had typed at this page when their session ended. Asked as the portal: only it may read these rows. */
export async function getKeptForm(actor: Actor, input: KeptFormInput): Promise<KeptFormView | null> {
  const row = await asSystem("accounts", tx =>
    tx.keptForm.findFirst({
      where: { ...ownKeptForms(actor), tokenDigest: tokenDigest(input.token), path: input.path },
      select: { sealed: true },
    }),
  )
  return row && { values: keptValues.parse(unseal("kept form", row.sealed)) }
}
