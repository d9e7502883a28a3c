import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

/** A signatory who has only a password yet: why one act wants a second proof, the way to it, and back to `path`. */
export function SecondProofFirst({
  locale,
  act,
  path,
}: {
  locale: Locale
  act: "sign" | "attest" | "end"
  path: string
}) {
  const t = words(locale, "agreements")
  return (
    <section className="card section" aria-labelledby="second-proof">
      <h2 id="second-proof">{t("secondProof.title")}</h2>
      <p>{t(`secondProof.${act}`)}</p>
      <p className="buttons">
        <a className="button" href={`/${locale}${paths.account.secondProof(`/${locale}${path}`)}`}>
          {t("secondProof.setUp")}
        </a>
      </p>
    </section>
  )
}
