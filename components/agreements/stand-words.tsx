import type { AgreementView, SectionStand } from "#lib/agreements/views"
import { formatList } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** Where a section stands, in words; on a narrow list only what is still open. */
export function StandWords({
  locale,
  agreement,
  stand,
}: {
  locale: Locale
  agreement: AgreementView
  stand: SectionStand
}) {
  const t = words(locale, "agreements")
  const isOpen = ["drafting", "proposed", "countered", "agreed"].includes(agreement.state)
  const isBlocked = isOpen && stand.findings.some(finding => finding.severity === "blocks")
  const isWarned = isOpen && stand.findings.some(finding => finding.severity === "warns")
  return (
    <span className="stand">
      {stand.openProposals > 0 && (
        <span className={stand.proposalsToAnswer > 0 ? "stand-attention" : ""}>
          {t("stand.proposals", { count: stand.openProposals })}
        </span>
      )}
      {stand.openComments > 0 && <span>{t("stand.comments", { count: stand.openComments })}</span>}
      {isBlocked && <span className="stand-stop">{t("stand.blocks")}</span>}
      {!isBlocked && isWarned && <span className="stand-attention">{t("stand.look")}</span>}
      <span
        className={
          stand.missing > 0
            ? "stand-attention"
            : stand.settled && !stand.untouched && !stand.unchanged
              ? "stand-done"
              : ""
        }
      >
        {mainWord(locale, agreement, stand)}
      </span>
    </span>
  )
}

function mainWord(locale: Locale, { parties }: AgreementView, stand: SectionStand): string {
  const t = words(locale, "agreements")
  if (stand.missing > 0) return t("stand.gaps", { count: stand.missing })
  if (stand.untouched) return t("stand.untouched")
  if (stand.unchanged) return t("stand.unchanged")
  if (stand.settled) return t("stand.settled")
  const agreed = parties.filter(party => stand.agreedBy.includes(party.memberId))
  if (agreed.length === 0) return t("stand.filled")
  if (agreed.length === 1 && agreed[0]?.isYou) return t("stand.agreedByYou")
  return t("stand.agreedBy", {
    names: formatList(
      locale,
      agreed.map(party => party.name),
    ),
  })
}

/** The same in a word or a sign, for the list beside a section; the sign is said aloud as well. */
export function StandSign({ locale, stand }: { locale: Locale; stand: SectionStand }) {
  const t = words(locale, "agreements")
  if (stand.missing > 0) return <span className="stand-attention"> · {t("stand.gaps", { count: stand.missing })}</span>
  if (stand.openProposals > 0)
    return <span className="stand-attention"> · {t("stand.proposalsShort", { count: stand.openProposals })}</span>
  if (stand.openComments > 0) return <span> · {t("stand.commentsShort", { count: stand.openComments })}</span>
  if (stand.findings.some(finding => finding.severity === "blocks"))
    return <span className="stand-stop"> · {t("stand.blocks")}</span>
  if (!stand.settled || stand.untouched || stand.unchanged) return null
  return (
    <span className="stand-done">
      {" "}
      <span aria-hidden="true">✓</span>
      <span className="visually-hidden">{t("stand.settled")}</span>
    </span>
  )
}
