import { SubmitButton } from "#components/form/buttons"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"

/** The two ways on from a page of a brief or a proposal: continue, or come back later. Both keep what was written. */
export function WaysOn() {
  const t = words(requestLocale(), "briefs")
  return (
    <div className="buttons">
      <SubmitButton name="intent" value="next">
        {t("buttons.next")}
      </SubmitButton>
      <SubmitButton name="intent" value="later" quiet>
        {t("buttons.later")}
      </SubmitButton>
    </div>
  )
}
