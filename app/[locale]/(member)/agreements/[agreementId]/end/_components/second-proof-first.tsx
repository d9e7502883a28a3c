import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** A signatory who has only a password yet: the way to a second proof, and back to `path`. */
export function SecondProofFirst({ locale, path }: { locale: Locale; path: string }) {
  const t = words(locale, "ending")
  return (
    <section className="card section" aria-labelledby="second-proof">
      <h2 id="second-proof">{t("proof.missing")}</h2>
      <p>{t("proof.missingText")}</p>
      <p className="buttons">
        <a className="button" href={`/${locale}${paths.account.secondProof(`/${locale}${path}`)}`}>
          {t("proof.setUp")}
        </a>
      </p>
    </section>
  )
}
