import { AgreementText } from "#components/agreements/agreement-text"
import { Fingerprint } from "#components/agreements/fingerprint"
import { SecondProofFirst } from "#components/agreements/second-proof-first"
import { ButtonForm } from "#components/form/button-form"
import { Hidden, SubmitButton } from "#components/form/buttons"
import { Checkbox } from "#components/form/choices"
import { TextField } from "#components/form/field"
import { Form } from "#components/form/form"
import { Page } from "#components/layout/page"
import { consentText } from "#lib/agreements/negotiation/consent"
import type { SigningQuestionView } from "#lib/agreements/questions/views"
import { stands } from "#lib/agreements/signing/policy"
import { sayGist } from "#lib/agreements/terms/say-gist"
import { speakerFor } from "#lib/agreements/terms/say-parties"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { submitViewForSigning } from "../../actions"
import { submitPrepareSignature } from "../actions"
import { AskedBefore, TimeToSign } from "./before-signing"
import { ChangesToSign } from "./changes-to-sign"
import type { SignProps } from "./sign-states"

type OpenProps = SignProps & { hasSecondProof: boolean; questions: SigningQuestionView[] }

/** Before the text was opened: what it comes to, and the button whose press is noted in the record. */
export function OpenToSign({ hasSecondProof, ...props }: OpenProps) {
  const { locale, agreement, member } = props
  const t = words(locale, "agreements")
  return (
    <Page {...head(props)} lead={<p>{t("sign.openLead", { member })}</p>}>
      {!hasSecondProof && (
        <SecondProofFirst locale={props.locale} act="sign" path={paths.agreements.sign(props.agreement.id)} />
      )}
      <Gist {...props} />
      <ChangesToSign {...props} />
      <TimeToSign {...props} />
      <ButtonForm action={submitViewForSigning} hidden={{ agreementId: agreement.id, version: agreement.version }}>
        {t("sign.open")}
      </ButtonForm>
      <AskedBefore {...props} />
      <OtherWays {...props} />
    </Page>
  )
}

/** Everything that is signed, as text, and under it the signature. */
export function SignText({ hasSecondProof, ...props }: OpenProps) {
  const { locale, agreement, member } = props
  const t = words(locale, "agreements")
  return (
    <Page {...head(props)} lead={<p>{t("sign.lead", { member })}</p>}>
      <Gist {...props} />
      <ChangesToSign {...props} />
      <TimeToSign {...props} />
      <h2>{t("sign.textHeading")}</h2>
      <div className="paper sign-paper">
        <AgreementText speaker={speakerFor(locale, agreement.terms, agreement.parties)} level={3} />
        <p>{t("text.fingerprint")}</p>
        <Fingerprint digest={agreement.digest ?? ""} />
      </div>
      <AskedBefore {...props} />
      <Consent {...props} />
      {hasSecondProof ? (
        <GoOnForm {...props} />
      ) : (
        <SecondProofFirst locale={props.locale} act="sign" path={paths.agreements.sign(props.agreement.id)} />
      )}
      <OtherWays {...props} />
    </Page>
  )
}

function head({ locale, agreement }: SignProps) {
  const back = { href: `/${locale}${paths.agreements.one(agreement.id)}`, label: agreement.title }
  return { title: words(locale, "agreements")("sign.title", { title: agreement.title }), back }
}

function Gist({ locale, agreement }: SignProps) {
  const t = words(locale, "agreements")
  return (
    <section className="card gist" aria-labelledby="gist">
      <h2 id="gist">{t("gist.heading")}</h2>
      <ul>
        {sayGist(speakerFor(locale, agreement.terms, agreement.parties)).map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="quiet">{t("gist.explained")}</p>
    </section>
  )
}

function Consent({ locale }: SignProps) {
  const t = words(locale, "pages")
  return (
    <section className="section" aria-labelledby="consent">
      <h2 id="consent">{t("signing.heading")}</h2>
      <p>{t("signing.introduction")}</p>
      <ol>
        {consentText(locale).map(paragraph => (
          <li key={paragraph}>{paragraph}</li>
        ))}
      </ol>
    </section>
  )
}

/** Says what will be signed and as whom; the signature itself is given on the page that follows, within minutes. */
function GoOnForm({ locale, agreement }: SignProps) {
  const t = words(locale, "agreements")
  const labels = { capacity: t("sign.capacity"), consent: t("sign.consent") }
  return (
    <section className="card section" aria-labelledby="signature">
      <h2 id="signature">{t("sign.formHeading")}</h2>
      <Form action={submitPrepareSignature} words={formWords(locale)} labels={labels}>
        <Hidden name="agreementId" value={agreement.id} />
        <Hidden name="digest" value={agreement.digest ?? ""} />
        <Hidden name="locale" value={locale} />
        <TextField
          name="capacity"
          label={labels.capacity}
          hint={t("sign.capacityHint")}
          autoComplete="organization-title"
        />
        <Checkbox name="consent" label={t("sign.consent")} />
        <SubmitButton>{t("sign.goOn")}</SubmitButton>
      </Form>
    </section>
  )
}

/** The quiet ways: a no with its reason, which wants no second proof, and signing by hand, for all. */
function OtherWays({ locale, agreement }: SignProps) {
  const t = words(locale, "paper")
  const own = agreement.signatures.find(signature => signature.isYou && stands(signature))
  return (
    <section className="section">
      <p>
        <a className="button button-quiet" href={`/${locale}${paths.agreements.decline(agreement.id)}`}>
          {words(locale, "agreements")("sign.declineLink")}
        </a>
      </p>
      {own && (
        <p>
          <a href={`/${locale}${paths.agreements.nameDeputy(agreement.id, own.id)}`}>
            {words(locale, "agreements")("deputies.link")}
          </a>
        </p>
      )}
      <p className="quiet">
        <a href={`/${locale}${paths.agreements.paper(agreement.id)}`}>{t("short")}</a> {t("shortHint")}
      </p>
    </section>
  )
}
