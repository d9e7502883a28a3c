import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import type { SignProps } from "./sign-states"

/** A signatory who has only a password yet: the way to a second proof, and back to here. */
export function SecondProofFirst({ locale, agreement }: SignProps) {
  const t = words(locale, "agreements")
  const returnTo = `/${locale}${paths.agreements.sign(agreement.id)}`
  return (
    <section className="card section" aria-labelledby="second-proof">
      <h2 id="second-proof">{t("sign.secondProof.title")}</h2>
      <p>{t("sign.secondProof.text")}</p>
      <p className="buttons">
        <a className="button" href={`/${locale}${paths.account.secondProof(returnTo)}`}>
          {t("sign.secondProof.setUp")}
        </a>
      </p>
    </section>
  )
}
