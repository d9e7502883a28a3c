import { Hidden } from "#components/form/buttons"
import { CheckboxGroup } from "#components/form/choices"
import { Form } from "#components/form/form"
import { Empty } from "#components/ui/empty"
import type { Actor } from "#lib/actor"
import type { OwnBriefView } from "#lib/briefs/views"
import { formWords } from "#lib/i18n/form-words"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { listLabel } from "#lib/members/profile/lists"
import { listShortlist } from "#lib/members/queries/list-shortlist"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { WaysOn } from "../../../../_components/ways-on"
import { submitRecipients } from "../../../../actions"

/** Whom the brief shall be sent to: those in view, and those it was begun for. */
export async function WhomForm({ brief, person }: { brief: OwnBriefView; person: Actor }) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const { rows } = await listShortlist(person)
  const others = brief.chosen.filter(({ id }) => !rows.some(row => row.memberId === id))
  const choices = [
    ...others.map(({ id, name }) => ({ value: id, label: name })),
    ...rows.map(row => ({ value: row.memberId, label: row.name, hint: fundingLine(locale, row.fundingStance) })),
  ]
  const directory = `/${locale}${paths.directory()}`
  if (choices.length === 0)
    return (
      <Empty heading={t("whom.none")}>
        <p>
          <a href={directory}>{t("whom.toDirectory")}</a>
        </p>
      </Empty>
    )
  return (
    <Form action={submitRecipients} words={formWords(locale)} labels={{ recipientIds: t("whom.choices") }}>
      <p>{t("whom.intro")}</p>
      <Hidden name="briefId" value={brief.id} />
      <Hidden name="version" value={brief.version} />
      <CheckboxGroup
        name="recipientIds[]"
        legend={t("whom.choices")}
        values={brief.chosen.map(({ id }) => id)}
        choices={choices}
      />
      <p>
        <a href={directory}>{t("whom.toDirectory")}</a>
      </p>
      <WaysOn />
    </Form>
  )
}

function fundingLine(locale: Locale, stance: string | null): string | undefined {
  const t = words(locale, "briefs")
  if (!stance) return undefined
  if (stance === "no-company-money") return t("whom.noMoney")
  return listLabel("fundingStances", stance, locale)
}
