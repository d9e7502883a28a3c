"use server"

import { addPasskey } from "#lib/accounts/second-factor/commands/add-passkey"
import { beginCodeApp } from "#lib/accounts/second-factor/commands/begin-code-app"
import { beginPasskey } from "#lib/accounts/second-factor/commands/begin-passkey"
import { confirmCodeApp } from "#lib/accounts/second-factor/commands/confirm-code-app"
import { openSetUp } from "#lib/accounts/second-factor/commands/open-set-up"
import { removeCodeApp } from "#lib/accounts/second-factor/commands/remove-code-app"
import { removePasskey } from "#lib/accounts/second-factor/commands/remove-passkey"
import {
  addPasskeyInput,
  beginCodeAppInput,
  beginPasskeyInput,
  confirmCodeAppInput,
  openSetUpInput,
  removeCodeAppInput,
  removePasskeyInput,
} from "#lib/accounts/second-factor/schema"
import { paths, safeReturn } from "#lib/paths"
import { formAction } from "#lib/web/form-action"
import { withoutLanguage } from "#lib/web/request"

const done = (what: string) => `${paths.account.secondProof()}?done=${what}`

export const submitBeginCodeApp = formAction(beginCodeAppInput, beginCodeApp, (_, { returnTo }) =>
  paths.account.secondProof(returnTo),
)
export const submitOpenSetUp = formAction(openSetUpInput, openSetUp, ({ isHere, returnTo }) =>
  isHere ? paths.account.secondProof(returnTo) : done("openedElsewhere"),
)
export const submitConfirmCodeApp = formAction(confirmCodeAppInput, confirmCodeApp, (_, { returnTo }) =>
  withoutLanguage(safeReturn(returnTo, done("codeAppAdded"))),
)
export const submitRemoveCodeApp = formAction(removeCodeAppInput, removeCodeApp, () => done("codeAppRemoved"))
export const submitBeginPasskey = formAction(beginPasskeyInput, beginPasskey, () => paths.account.makePasskey)
export const submitAddPasskey = formAction(addPasskeyInput, addPasskey, () => done("passkeyAdded"))
export const submitRemovePasskey = formAction(removePasskeyInput, removePasskey, () => done("passkeyRemoved"))
