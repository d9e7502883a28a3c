import { Fingerprint } from "#components/agreements/fingerprint"
import { PaperTitle } from "#components/agreements/paper-title"
import { concluded } from "#lib/agreements/lifecycle"
import { standingState } from "#lib/agreements/negotiation/next-step"
import { hasSigned } from "#lib/agreements/signing/policy"
import type { AgreementView, Party } from "#lib/agreements/views"
import { formatDay, formatMoment } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

type Props = { locale: Locale; agreement: AgreementView }

/** The title as on paper: kind, title, between whom, and how far this version has come. */
export function PaperHead({ locale, agreement }: Props) {
  return (
    <PaperTitle locale={locale} agreement={agreement} terms={agreement.terms}>
      <p className="quiet">{versionWords(locale, agreement)}</p>
    </PaperTitle>
  )
}

function versionWords(locale: Locale, agreement: AgreementView): string {
  const t = words(locale, "agreements")
  const number = agreement.revisions[0]?.number ?? 1
  if (agreement.state === "withdrawn") return t("text.withdrawn", { number })
  if (agreement.hasUnsentDraft) {
    return t("text.draft", { name: agreement.parties.find(party => party.isYou)?.name ?? "" })
  }
  if (agreement.state === "agreed") return t("text.agreedOn", { number })
  if (agreement.state === "signing") return t("text.signing", { number })
  if (!concluded.includes(agreement.state)) return t("text.negotiating", { number })
  const day = formatDay(locale, agreement.inForceOn ?? agreement.turnSince.toISOString().slice(0, 10))
  const state = standingState(agreement)
  return state === "suspended" || state === "completed" || state === "terminated"
    ? t(`text.${state}`, { number, day })
    : t("text.inForce", { number, day })
}

/** Under the text each party with its signature, or a line where there is none yet. */
export function SignatureLines({ locale, agreement }: Props) {
  const t = words(locale, "agreements")
  return (
    <section className="signature-lines" aria-label={t("signatures.heading")}>
      {agreement.parties.map(party => (
        <SignatureLine key={party.memberId} {...{ locale, agreement, party }} />
      ))}
    </section>
  )
}

function SignatureLine({ locale, agreement, party }: Props & { party: Party }) {
  const t = words(locale, "agreements")
  const signed = agreement.signatures.filter(
    one => one.memberId === party.memberId && hasSigned(one.state) && !one.isVoid,
  )
  return (
    <div className="signature-line">
      <p>{t("text.signedFor", { name: party.name })}</p>
      {signed.length === 0 && <p className="quiet">{t("text.notSigned")}</p>}
      {signed.map(signature => (
        <div key={signature.userId}>
          <p className="typed-name">
            <bdi>{signature.typedName ?? signature.name}</bdi>
          </p>
          <p>
            <bdi>{signature.capacity}</bdi>
          </p>
          <p className="quiet">
            {signature.signedAt && t("text.signedAt", { moment: formatMoment(locale, signature.signedAt) })}
            {signature.signedOn && t("text.signedByHand", { day: formatDay(locale, signature.signedOn) })}
          </p>
        </div>
      ))}
    </div>
  )
}

export function TextFingerprint({ locale, agreement }: Props) {
  const t = words(locale, "agreements")
  if (agreement.hasUnsentDraft || !agreement.digest) return <p className="section quiet">{t("text.noFingerprint")}</p>
  return (
    <section className="section" aria-labelledby="fingerprint">
      <h2 id="fingerprint">{t("text.fingerprint")}</h2>
      <Fingerprint digest={agreement.digest} />
      <p className="quiet">{t("text.fingerprintExplained")}</p>
    </section>
  )
}
