import { Facts } from "#components/ui/facts"
import { Prose } from "#components/ui/prose"
import { SideName } from "#components/ui/side-name"
import type { AgreementOffer } from "#lib/agreements/invitation/views"
import { formatMoment } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** Who asks, what about, in whose words, and until when it can be answered; and where to say that something is wrong. */
export function OfferWords({ locale, offer }: { locale: Locale; offer: AgreementOffer }) {
  const t = words(locale, "agreements")
  const { memberName: member, memberSlug, memberKind, kind, title, endsAt } = offer
  const profile = memberSlug && paths.profile(memberSlug)
  // Never the address of this very page: it holds the secret of the link.
  const about = profile ? `/${locale}${profile}` : `/${locale}${paths.invitations}?invitation=${offer.id}`
  return (
    <>
      <p>
        <SideName kind={memberKind} name={member} />
      </p>
      <Facts
        facts={[
          { term: t("invitation.offer.about"), value: <bdi>{title}</bdi> },
          { term: t("invitation.offer.kind"), value: words(locale, "terms")(`kind.${kind}`) },
          { term: t("invitation.offer.words"), value: <Prose text={offer.words} /> },
          { term: t("invitation.offer.until"), value: formatMoment(locale, endsAt) },
        ]}
      />
      <p className="quiet">
        {profile && (
          <>
            <a href={`/${locale}${profile}`}>{t("invitation.offer.profile", { member })}</a> ·{" "}
          </>
        )}
        <a href={`/${locale}${paths.report.home(about)}`}>{t("invitation.offer.report")}</a>
      </p>
    </>
  )
}
