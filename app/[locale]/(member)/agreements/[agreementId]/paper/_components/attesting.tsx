import { ApprovalMissing } from "#components/agreements/approval-missing"
import { SecondProofFirst } from "#components/agreements/second-proof-first"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { Checkbox } from "#components/form/choices"
import { TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { Notice } from "#components/ui/notice"
import { attestationText } from "#lib/agreements/negotiation/consent"
import type { PaperScanView } from "#lib/agreements/paper/views"
import { stands } from "#lib/agreements/signing/policy"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { submitPrepareAttestation } from "../actions"
import type { PaperProps } from "./steps"

type Props = PaperProps & { scan: PaperScanView }

/** What this reader does about the scan that waits: confirms it, says what is wrong, or waits for others. */
export function Attesting(props: Props) {
  const { locale, agreement, scan, member } = props
  const t = words(locale, "paper")
  const own = agreement.signatures.find(signature => signature.isYou && stands(signature))
  if (!own) return <p>{t("attest.notAsked")}</p>
  const hasAttested = scan.attestations.some(({ memberId }) => memberId === own.memberId)
  const refuse = t(scan.memberId === own.memberId ? "attest.takeBack" : "attest.refuse")
  return (
    <>
      {hasAttested ? <Notice>{t("attest.waiting", { member })}</Notice> : <ToAttest {...props} />}
      <p className="section">
        <a href={`/${locale}${paths.agreements.refuseScan(agreement.id, scan.id)}`}>{refuse}</a>
      </p>
    </>
  )
}

function ToAttest(props: Props) {
  const { locale, agreement, member, roles, hasSecondProof } = props
  if (roles?.isOut)
    return <ApprovalMissing {...{ locale, member }} agreementId={agreement.id} approvers={roles.approvers} />
  return (
    <>
      <Points {...props} />
      {hasSecondProof ? (
        <GoOnForm {...props} />
      ) : (
        <SecondProofFirst locale={locale} act="attest" path={paths.agreements.paper(agreement.id)} />
      )}
    </>
  )
}

function Points({ locale }: Props) {
  const t = words(locale, "pages")
  return (
    <section className="section" aria-labelledby="consent">
      <h2 id="consent">{t("attesting.heading")}</h2>
      <p>{t("attesting.introduction")}</p>
      <ol>
        {attestationText(locale).map(paragraph => (
          <li key={paragraph}>{paragraph}</li>
        ))}
      </ol>
    </section>
  )
}

/** Says what will be confirmed and as whom; the act itself is on the page that follows, within minutes. */
function GoOnForm({ locale, agreement, scan, member }: Props) {
  const t = words(locale, "paper")
  const labels = { capacity: t("attest.capacity"), consent: t("attest.consent") }
  return (
    <section className="card section" aria-labelledby="attest">
      <h2 id="attest">{t("attest.heading", { member })}</h2>
      <p>{t("attest.compare")}</p>
      <Form action={submitPrepareAttestation} words={formWords(locale)} labels={labels}>
        <Hidden name="agreementId" value={agreement.id} />
        <Hidden name="scanId" value={scan.id} />
        <Hidden name="locale" value={locale} />
        <TextField
          name="capacity"
          label={labels.capacity}
          hint={t("attest.capacityHint")}
          autoComplete="organization-title"
        />
        <Checkbox name="consent" label={labels.consent} />
        <SubmitButton>{t("attest.goOn")}</SubmitButton>
      </Form>
    </section>
  )
}
