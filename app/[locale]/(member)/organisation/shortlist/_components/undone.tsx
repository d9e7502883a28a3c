import { ButtonForm } from "#components/form/button-form"
import { words } from "#lib/i18n/words"
import { isId } from "#lib/ids"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { submitShortlistReturn } from "../actions"

/** Taking something off a list is undone by one press, not asked about before. */
export function Undone({ memberId }: { memberId: string }) {
  const t = words(requestLocale(), "directory")
  if (!isId(memberId)) return null
  return (
    <div className="notice between" role="status">
      <p>{t("shortlist.done")}</p>
      <ButtonForm
        action={submitShortlistReturn}
        hidden={{ localResourceId: memberId, returnTo: paths.organisation.shortlist }}
        quiet
      >
        {t("shortlist.undo")}
      </ButtonForm>
    </div>
  )
}
