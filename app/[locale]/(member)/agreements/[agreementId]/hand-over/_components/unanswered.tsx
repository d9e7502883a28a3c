import type { TextProposalView } from "#lib/agreements/proposals/views"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"

type Props = { locale: Locale; agreement: AgreementView; proposals: TextProposalView[] }

/** What stays without an answer when the pen is given away, and what was accepted and is not in the text. */
export function Unanswered({ locale, agreement, proposals }: Props) {
  const t = words(locale, "agreements")
  const s = words(locale, "terms")
  const open = agreement.sections.filter(stand => stand.openProposals > 0)
  const leftOut = proposals.filter(({ isLeftOut }) => isLeftOut)
  const names = sayOthers(locale, agreement.parties)
  if (open.length === 0 && leftOut.length === 0) return null
  return (
    <section className="section" aria-labelledby="unanswered">
      <h2 id="unanswered">{t("handOver.proposalsHeading")}</h2>
      <p className="quiet">{t("handOver.proposalsText", { names })}</p>
      <ul>
        {open.map(stand => (
          <li key={stand.section}>
            <a href={`/${locale}${paths.agreements.section(agreement.id, stand.section)}#proposals`}>
              {t("handOver.proposals", { section: s(`section.${stand.section}.title`), count: stand.openProposals })}
            </a>
          </li>
        ))}
        {leftOut.map(proposal => (
          <li key={proposal.id}>
            <a href={`/${locale}${paths.agreements.section(agreement.id, proposal.section)}#proposal-${proposal.id}`}>
              {t("handOver.leftOut", { section: s(`section.${proposal.section}.title`) })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
