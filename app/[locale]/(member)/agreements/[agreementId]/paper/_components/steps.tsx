import type { DocumentRow } from "#lib/agreements/evidence/views"
import type { PaperSigningView } from "#lib/agreements/paper/views"
import type { SigningRolesView } from "#lib/agreements/roles/views"
import type { AgreementView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { UploadForm } from "./upload-form"

export type PaperProps = {
  locale: Locale
  agreement: AgreementView
  paper: PaperSigningView
  documents: DocumentRow[]
  member: string
  hasSecondProof: boolean
  /** Who of the reader's own side approves before it signs. */
  roles: SigningRolesView | null
}

/** Where no scan waits: how paper is signed and the form for its scan, or why it is too late for paper. */
export function BeforeScan(props: PaperProps) {
  const isElectronic = props.agreement.signatures.some(({ state, isVoid }) => state === "signed" && !isVoid)
  if (isElectronic) return <SignedElectronically {...props} />
  return (
    <>
      <Steps {...props} />
      <UploadForm {...props} />
    </>
  )
}

/** Print, sign and upload, confirm: what each side does, before anything of it was done. */
function Steps({ locale, agreement, documents }: PaperProps) {
  const t = words(locale, "paper")
  const printed = documents.find(({ kind }) => kind === "terms")?.made
  const isOrdered = agreement.signatures.some(({ turn, isVoid }) => turn > 1 && !isVoid)
  return (
    <section className="section" aria-labelledby="steps">
      <h2 id="steps">{t("steps.heading")}</h2>
      <ol>
        <li>
          <strong>{t("steps.print")}</strong>
          <p>{t("steps.printText")}</p>
          <p>
            {printed ? (
              <a href={paths.agreements.document(agreement.id, "terms")} download>
                {t("steps.download", { kilobytes: Math.ceil(printed.bytes / 1000) })}
              </a>
            ) : (
              t("steps.making")
            )}
          </p>
        </li>
        <li>
          <strong>{t("steps.sign")}</strong>
          <p>{t("steps.signText")}</p>
          {isOrdered && <p>{t("steps.order")}</p>}
        </li>
        <li>
          <strong>{t("steps.confirm")}</strong>
          <p>{t("steps.confirmText")}</p>
        </li>
      </ol>
      <p>
        <a href={`/${locale}${paths.agreements.sign(agreement.id)}`}>{t("toSign")}</a>
      </p>
    </section>
  )
}

/** Paper is for all or for none: where somebody has signed on the portal, the way there is to stop the signing. */
function SignedElectronically({ locale, agreement }: PaperProps) {
  const t = words(locale, "paper")
  return (
    <section className="section" aria-labelledby="electronic">
      <h2 id="electronic">{t("electronic.title")}</h2>
      <p>{t("electronic.text")}</p>
      <ul className="ways">
        <li>
          <a href={`/${locale}${paths.agreements.sign(agreement.id)}`}>{t("toSign")}</a>
        </li>
        <li>
          <a href={`/${locale}${paths.agreements.recall(agreement.id)}`}>{t("electronic.recall")}</a>
        </li>
      </ul>
    </section>
  )
}
