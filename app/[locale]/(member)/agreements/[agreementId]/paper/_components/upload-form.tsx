import { Hidden, SubmitButton } from "#components/form/buttons"
import { TextField } from "#components/form/field"
import { FileField } from "#components/form/file-field"
import { Form } from "#components/form/form"
import { SideName } from "#components/ui/side-name"
import { scanEndings } from "#lib/agreements/paper/policy"
import { stands } from "#lib/agreements/signing/policy"
import { formWords } from "#lib/i18n/form-words"
import { words } from "#lib/i18n/words"
import { submitScan } from "../actions"
import type { PaperProps } from "./steps"

/** The scan, and of everybody who was asked to sign whether, when and where they did; one row a person. */
export function UploadForm({ locale, agreement, paper }: PaperProps) {
  const t = words(locale, "paper")
  const isAsked = agreement.signatures.some(signature => signature.isYou && stands(signature))
  if (!isAsked) return <p>{t("upload.notAsked")}</p>
  const ofHand = (name: string, label: string) => t("upload.ofHand", { name, label })
  const labels = {
    ...Object.fromEntries(
      paper.asked.flatMap(({ name }, place) => [
        [`hands.${place}.signedOn`, ofHand(name, t("upload.signedOn"))],
        [`hands.${place}.place`, ofHand(name, t("upload.place"))],
      ]),
    ),
    scan: t("upload.scan"),
  }
  return (
    <section className="card section" aria-labelledby="upload">
      <h2 id="upload">{t("upload.heading")}</h2>
      <Form action={submitScan} words={formWords(locale)} labels={labels}>
        <Hidden name="agreementId" value={agreement.id} />
        <Hidden name="digest" value={agreement.digest ?? ""} />
        <h3>{t("upload.handsHeading")}</h3>
        <p className="hint">{t("upload.handsHint")}</p>
        {paper.asked.map(({ signatureId, memberId, name }, place) => {
          const party = agreement.parties.find(one => one.memberId === memberId)
          return (
            <fieldset key={signatureId} className="rows">
              <legend>
                <bdi>{name}</bdi>
              </legend>
              {party && (
                <p>
                  <SideName kind={party.kind} name={party.name} />
                </p>
              )}
              <Hidden name={`hands.${place}.signatureId`} value={signatureId} />
              <TextField name={`hands.${place}.signedOn`} type="date" width="medium" label={t("upload.signedOn")} />
              <TextField name={`hands.${place}.place`} width="medium" label={t("upload.place")} />
            </fieldset>
          )
        })}
        <FileField
          name="scan"
          label={labels.scan}
          hint={t("upload.scanHint")}
          accept={scanEndings.map(ending => `.${ending}`)}
        />
        <p className="quiet">{t("upload.once")}</p>
        <SubmitButton>{t("upload.submit")}</SubmitButton>
      </Form>
    </section>
  )
}
