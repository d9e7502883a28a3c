import { Checkbox, RadioGroup } from "#components/form/choices"
import type { RepresentativeRole } from "#lib/actor"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"

/** The role, and apart from it the right to sign. */
export function RoleFields({ start, isSignatory }: { start: RepresentativeRole; isSignatory: boolean }) {
  const t = words(requestLocale(), "members")
  const roles = (["owner", "editor", "viewer"] as const).map(value => ({
    value,
    label: t(`people.roles.${value}`),
    hint: t(`people.roleHints.${value}`),
  }))
  return (
    <>
      <RadioGroup name="role" legend={t("people.role")} choices={roles} value={start} />
      <Checkbox
        name="isSignatory"
        label={t("people.isSignatory")}
        hint={t("people.isSignatoryHint")}
        checked={isSignatory}
      />
    </>
  )
}
