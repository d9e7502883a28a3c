import { CalendarLine } from "#components/agreements/calendar-line"
import { Page } from "#components/layout/page"
import { Notice } from "#components/ui/notice"
import { SideName } from "#components/ui/side-name"
import { concluded } from "#lib/agreements/lifecycle"
import { hasPartySigned, partiesBefore, stands } from "#lib/agreements/signing/policy"
import type { AgreementView, SignatureView } from "#lib/agreements/views"
import { formatDay, formatList, formatMoment } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

export type SignProps = { locale: Locale; agreement: AgreementView; member: string }

/** The names of the parties that are not bound yet. */
function partiesMissing({ signatures, parties }: AgreementView): string[] {
  const valid = signatures.filter(stands)
  return parties.filter(({ memberId }) => !hasPartySigned(valid, memberId)).map(({ name }) => name)
}

/** Who signs after others: for whom they wait, and that they will be told. */
export function NotYourTurn(props: SignProps & { signature: SignatureView }) {
  const { locale, agreement, signature } = props
  const t = words(locale, "agreements")
  const valid = agreement.signatures.filter(stands)
  const before = partiesBefore(valid, signature)
  const names = agreement.parties.filter(({ memberId }) => before.includes(memberId)).map(({ name }) => name)
  return (
    <Page title={t("sign.turn.title")} back={wayBack(props)}>
      <p>{t("sign.turn.text", { names: formatList(locale, names) })}</p>
      <p className="buttons">
        <a className="button button-quiet" href={`/${locale}${paths.agreements.text(agreement.id)}`}>
          {t("sign.notSignatory.read")}
        </a>
      </p>
    </Page>
  )
}

function wayBack({ locale, agreement }: SignProps) {
  return { href: `/${locale}${paths.agreements.one(agreement.id)}`, label: agreement.title }
}

/** Who is not asked: who may sign, and where to read. */
export function NotSignatory(props: SignProps) {
  const { locale, agreement } = props
  const t = words(locale, "agreements")
  const asked = agreement.signatures.filter(stands)
  return (
    <Page title={t("sign.notSignatory.title")} back={wayBack(props)}>
      <p>{t("sign.notSignatory.text")}</p>
      <ul className="list">
        {asked.map(signature => {
          const party = agreement.parties.find(one => one.memberId === signature.memberId)
          return (
            <li key={`${signature.userId} ${signature.memberId}`} className="between">
              <bdi>{signature.name}</bdi>
              {party && <SideName kind={party.kind} name={party.name} />}
            </li>
          )
        })}
      </ul>
      <p>
        <a href={`/${locale}${paths.agreements.roles(agreement.id)}`}>{t("acts.roles")}</a>
      </p>
      <p className="buttons">
        <a className="button button-quiet" href={`/${locale}${paths.agreements.text(agreement.id)}`}>
          {t("sign.notSignatory.read")}
        </a>
      </p>
    </Page>
  )
}

/** Who was asked once, and somebody else is now: who that is, and whom to turn to. */
export function Delegated(props: SignProps & { deputyName: string }) {
  const { locale, agreement, member, deputyName } = props
  const t = words(locale, "agreements")
  return (
    <Page title={t("sign.delegated.title")} back={wayBack(props)}>
      <p>{t("sign.delegated.text", { name: deputyName, member })}</p>
      <p>{t("sign.delegated.next")}</p>
      <p>
        <a href={`/${locale}${paths.agreements.roles(agreement.id)}`}>{t("acts.roles")}</a>
      </p>
      <p className="buttons">
        <a className="button button-quiet" href={`/${locale}${paths.agreements.text(agreement.id)}`}>
          {t("sign.notSignatory.read")}
        </a>
      </p>
    </Page>
  )
}

/** Who has signed: who is still missing, and what can still happen. */
export function Signed(props: SignProps & { signature: SignatureView }) {
  const { locale, agreement, signature } = props
  const t = words(locale, "agreements")
  const missing = partiesMissing(agreement)
  const moment = signature.signedAt ? formatMoment(locale, signature.signedAt) : ""
  return (
    <Page title={t("sign.waiting.title")} back={wayBack(props)}>
      <Notice>{t("sign.waiting.text", { moment, names: formatList(locale, missing) })}</Notice>
      <p>{t("sign.waiting.next")}</p>
      <Ways {...props} />
      <p>
        <a href={`/${locale}${paths.agreements.recall(agreement.id)}`}>{t("acts.recall")}</a>
      </p>
    </Page>
  )
}

export function InForce(props: SignProps) {
  const { locale, agreement } = props
  const t = words(locale, "agreements")
  const isOnPaper = agreement.signatures.some(({ signedOn }) => signedOn !== null)
  const moment =
    isOnPaper && agreement.inForceOn
      ? formatDay(locale, agreement.inForceOn)
      : formatMoment(locale, agreement.inForceAt ?? agreement.turnSince)
  return (
    <Page title={t("sign.inForce.title")} back={wayBack(props)}>
      <Notice>{t("sign.inForce.text", { moment })}</Notice>
      <p>{t("sign.inForce.next")}</p>
      <Ways {...props} />
    </Page>
  )
}

/** Before the signing, after it was stopped, and once what was signed rests or is over: its papers stay here. */
export function NothingToSign(props: SignProps) {
  const { locale, agreement } = props
  const t = words(locale, "agreements")
  return (
    <Page title={t("sign.none.title")} back={wayBack(props)}>
      <p>{t("sign.none.text")}</p>
      {agreement.hasSigningLapsed && <p>{t("turn.signingLapsed")}</p>}
      {agreement.reason && agreement.signatures.length > 0 && (
        <p dir="auto">{t("sign.none.stopped", { reason: agreement.reason })}</p>
      )}
      {concluded.includes(agreement.state) ? <Ways {...props} /> : <ToAgreement {...props} />}
    </Page>
  )
}

/** After the last day, until the portal takes the text back into negotiation: what that comes to, and what stays possible. */
export function SigningOver(props: SignProps) {
  const { locale, agreement } = props
  const t = words(locale, "agreements")
  return (
    <Page title={t("sign.over.title")} back={wayBack(props)}>
      <p>{t("sign.over.text", { day: formatDay(locale, agreement.signUntil ?? "") })}</p>
      <p>{t("sign.over.next")}</p>
      <ToAgreement {...props} />
    </Page>
  )
}

/** While a scan of the paper waits nobody signs here: the way to it. */
export function OnPaperNow(props: SignProps) {
  const { locale, agreement } = props
  const t = words(locale, "agreements")
  return (
    <Page title={t("sign.onPaper.title")} back={wayBack(props)}>
      <p>{t("sign.onPaper.text")}</p>
      <p className="buttons">
        <a className="button" href={`/${locale}${paths.agreements.paper(agreement.id)}`}>
          {t("step.attest.button")}
        </a>
      </p>
    </Page>
  )
}

function ToAgreement(props: SignProps) {
  return (
    <p className="buttons">
      <a className="button" href={wayBack(props).href}>
        {words(props.locale, "agreements")("sign.toAgreement")}
      </a>
    </p>
  )
}

function Ways({ locale, agreement: { id, state } }: SignProps) {
  const t = words(locale, "agreements")
  return (
    <ul className="ways">
      <li>
        <a href={`/${locale}${paths.agreements.one(id)}`}>{t("sign.toAgreement")}</a>
      </li>
      <li>
        <a href={`/${locale}${paths.agreements.text(id)}`}>{t("papers.text")}</a>
      </li>
      <li>
        <a href={`/${locale}${paths.agreements.evidence(id)}`}>{t("papers.evidence")}</a>
      </li>
      <li>
        <a href={paths.agreements.exported(id)} download>
          {t("papers.exported")}
        </a>
      </li>
      {concluded.includes(state) && <CalendarLine locale={locale} agreementId={id} />}
    </ul>
  )
}
