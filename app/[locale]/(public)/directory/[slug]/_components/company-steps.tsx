import { ButtonForm } from "#components/form/button-form"
import { words } from "#lib/i18n/words"
import type { ProfilePage } from "#lib/members/directory/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { submitShortlistAddition, submitShortlistRemoval } from "../../actions"

/** What somebody of a company can do next with a local resource. Others see nothing here. */
export function CompanySteps({ page }: { page: ProfilePage }) {
  if (!page.isForCompany) return null
  const locale = requestLocale()
  const t = words(locale, "directory")
  const returnTo = (done: string) => `${paths.profile(page.slug)}?done=${done}`
  const hidden = { localResourceId: page.memberId }
  return (
    <div className="buttons">
      <a className="button" href={`/${locale}${paths.briefs.create(page.memberId)}`}>
        {t("profile.sendBrief")}
      </a>
      {page.isSaved ? (
        <ButtonForm action={submitShortlistRemoval} hidden={{ ...hidden, returnTo: returnTo("removed") }} quiet>
          {t("profile.remove")}
        </ButtonForm>
      ) : (
        <ButtonForm action={submitShortlistAddition} hidden={{ ...hidden, returnTo: returnTo("added") }} quiet>
          {t("profile.save")}
        </ButtonForm>
      )}
      {page.isSaved && (
        <a className="button-beside" href={`/${locale}${paths.organisation.shortlist}`}>
          {t("profile.toShortlist")}
        </a>
      )}
    </div>
  )
}
