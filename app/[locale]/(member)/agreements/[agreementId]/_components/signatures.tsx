import { SideName } from "#components/ui/side-name"
import { State } from "#components/ui/state"
import { concluded } from "#lib/agreements/lifecycle"
import { hasSigned } from "#lib/agreements/signing/policy"
import type { AgreementView, SignatureView } from "#lib/agreements/views"
import { formatDay, formatMoment } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

type Props = { locale: Locale; agreement: AgreementView }

/** Who was asked to sign and what they did, void acts included: they stay on record. */
export function Signatures({ locale, agreement }: Props) {
  const t = words(locale, "agreements")
  if (agreement.signatures.length === 0) return null
  return (
    <section className="section" aria-labelledby="signatures">
      <h2 id="signatures">{t("signatures.heading")}</h2>
      {agreement.inForceOn && <p>{t("signatures.effective", { day: formatDay(locale, agreement.inForceOn) })}</p>}
      <ul className="list">
        {agreement.signatures.map((signature, index) => (
          <li key={index}>
            <div className="between">
              <span>
                <bdi>{signature.name}</bdi>, <PartyName agreement={agreement} memberId={signature.memberId} />
              </span>
              <SignatureState locale={locale} signature={signature} agreement={agreement} />
            </div>
            {signature.typedName && (
              <p className="quiet">
                <bdi>{t("signatures.as", { typedName: signature.typedName, capacity: signature.capacity ?? "" })}</bdi>
              </p>
            )}
            {signature.deputyName && <p className="quiet">{t("signatures.deputy", { name: signature.deputyName })}</p>}
            {signature.declineReason && <p dir="auto">{t("signatures.reason", { reason: signature.declineReason })}</p>}
            {signature.isVoid && signature.voidReason === null && <p className="quiet">{t("signatures.lapsed")}</p>}
            {signature.isVoid && signature.voidReason && signature.voidReason !== signature.declineReason && (
              <p className="quiet" dir="auto">
                {t("signatures.reason", { reason: signature.voidReason })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function PartyName({ agreement, memberId }: { agreement: AgreementView; memberId: string }) {
  const party = agreement.parties.find(one => one.memberId === memberId)
  return party ? <SideName kind={party.kind} name={party.name} /> : null
}

/** Once every party is bound, nobody else is asked any more. */
function SignatureState({ locale, signature, agreement }: Props & { signature: SignatureView }) {
  const t = words(locale, "agreements")
  const isUnanswered = !signature.isVoid && (signature.state === "requested" || signature.state === "viewed")
  if (isUnanswered && concluded.includes(agreement.state)) return <State>{t("signatures.notNeeded")}</State>
  if (isUnanswered && agreement.waitingScan) return <State tone="attention">{t("signatures.scanWaits")}</State>
  const said =
    signature.state === "signed" && signature.signedAt
      ? t("signatures.signed", { moment: formatMoment(locale, signature.signedAt) })
      : signature.signedOn
        ? t("signatures.byHand", { day: formatDay(locale, signature.signedOn) })
        : t(`signatures.${signature.state}`)
  return (
    <span className="row">
      {signature.isVoid && <State>{t("signatures.void")}</State>}
      <State tone={toneOf(signature)}>{said}</State>
    </span>
  )
}

function toneOf({ isVoid, state }: SignatureView) {
  if (isVoid || state === "delegated") return "plain"
  return hasSigned(state) ? "done" : "attention"
}
