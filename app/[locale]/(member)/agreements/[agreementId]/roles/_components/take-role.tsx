import { ButtonForm } from "#components/form/button-form"
import type { SigningRole } from "#lib/agreements/roles/policy"
import type { PersonRow } from "#lib/agreements/roles/views"
import { words } from "#lib/i18n/words"
import { submitTakeRole } from "../actions"
import type { RolesProps } from "./roles-props"

type Props = Pick<RolesProps, "locale" | "agreement"> & { kind: SigningRole; person: PersonRow }

/** Takes a part in the signing away from one colleague. */
export function TakeRole({ locale, agreement, kind, person }: Props) {
  const t = words(locale, "agreements")
  const { userId, name } = person
  return (
    <ButtonForm action={submitTakeRole} hidden={{ agreementId: agreement.id, kind, userId }} quiet>
      {t(kind === "approver" ? "roles.approve.take" : "roles.copy.take", { name })}
    </ButtonForm>
  )
}
