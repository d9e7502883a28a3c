import { Findings } from "#components/agreements/findings"
import { MarginFacts, MarginNote } from "#components/ui/margin"
import type { Actor } from "#lib/actor"
import { beforeSigning } from "#lib/agreements/lifecycle"
import type { SectionKey } from "#lib/agreements/terms/fields"
import type { AgreementView, Party, SectionStand } from "#lib/agreements/views"
import { guidanceFor } from "#lib/content/guidance"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { partTable } from "#lib/members/profile/parts"
import type { ProfilePart } from "#lib/members/profile/schema"
import { showPart } from "#lib/members/profile/show"
import { getPublishedProfile } from "#lib/members/queries/get-published-profile"
import { paths } from "#lib/paths"
import { DeviationsNote } from "./deviations-note"
import { PlainWords } from "./plain-words"

type Props = { locale: Locale; agreement: AgreementView; section: SectionKey; stand: SectionStand; actor: Actor }

/**
 * A careful reader's pencil: what the checks found, what a profile has said of this before, what experience teaches.
 */
export async function SectionMargin({ locale, agreement, section, stand, actor }: Props) {
  const t = words(locale, "agreements")
  const g = words(locale, "guidance")
  const you = agreement.parties.find(party => party.isYou)
  const side = you?.kind === "corporate" ? "company" : "local_resource"
  const points = guidanceFor({ section, side })
    .filter(point => point.moment === "before")
    .slice(0, 3)
  const isOpen = beforeSigning.includes(agreement.state)
  const isBlocked = stand.findings.some(finding => finding.severity === "blocks")
  const standard = await standardFor(actor, agreement, section, locale)
  return (
    <aside className="margin no-print">
      {isOpen && stand.findings.length > 0 && (
        <div className="on-desk">
          <MarginNote heading={t("look.heading")} tone={isBlocked ? "stop" : "attention"}>
            <Findings locale={locale} agreementId={agreement.id} findings={stand.findings} isHeaded />
          </MarginNote>
        </div>
      )}
      {standard && (
        <MarginNote
          heading={standard.party.isYou ? t("margin.own") : t("margin.theirs", { name: standard.party.name })}
        >
          <MarginFacts facts={standard.facts} />
        </MarginNote>
      )}
      {isOpen && <DeviationsNote {...{ locale, agreement, section }} />}
      {points.map(point => (
        <MarginNote key={point.id} heading={g(`points.${point.id}.title`)}>
          <p>{g(`points.${point.id}.why`)}</p>
          <p className="pencil">{t("margin.example", { words: g(`points.${point.id}.example`) })}</p>
        </MarginNote>
      ))}
      <PlainWords locale={locale} section={section} />
      <p>
        <a href={`/${locale}${paths.guidance.home}`}>{t("margin.more")}</a>
      </p>
    </aside>
  )
}

/** Where a profile has spoken of what a section settles. */
const partOf: Partial<Record<SectionKey, ProfilePart>> = {
  method: "credibility",
  price: "funding",
  publicity: "publicity",
  confidentiality: "sharing",
  follow_up: "followUp",
  timeline: "capacity",
  safeguarding: "safeguarding",
}

type Standard = { party: Party; facts: { key: string; label: string; text: string }[] }

/** The local resource's published words on this section: the reader's own, or those of who they agree with. */
async function standardFor(
  actor: Actor,
  { parties }: AgreementView,
  section: SectionKey,
  locale: Locale,
): Promise<Standard | null> {
  const part = partOf[section]
  const table = part ? partTable("local_resource", part) : null
  const local = parties.filter(party => party.kind === "local_resource")
  const party = local.find(one => one.isYou) ?? local[0]
  if (!table || !party) return null
  const published = await getPublishedProfile(actor, party.memberId)
  if (!published) return null
  const facts = showPart(locale, published.profile, table).flatMap(({ key, label, shown }) => {
    if (shown === null || shown.kind === "rows") return []
    return [{ key, label, text: shown.kind === "list" ? shown.entries.join(", ") : shown.text }]
  })
  return facts.length > 0 ? { party, facts } : null
}
