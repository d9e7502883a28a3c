import type { PasskeyRow, SecondFactorView } from "#lib/accounts/second-factor/views"
import { formatMoment } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"

export function CodeAppInUse({ locale, factor }: { locale: Locale; factor: SecondFactorView }) {
  const t = words(locale, "accounts")
  if (!factor.codeApp) return null
  const { since, recoveryCodesLeft } = factor.codeApp
  return (
    <section className="section" aria-labelledby="code-app">
      <h2 id="code-app">{t("secondProof.codeApp")}</h2>
      <p>{t("secondProof.since", { moment: formatMoment(locale, since) })}</p>
      <p>{t("secondProof.codesLeft", { codes: recoveryCodesLeft })}</p>
      <p>
        <a href={`/${locale}${paths.account.removeCodeApp}`}>{t("secondProof.remove")}</a>
      </p>
    </section>
  )
}

/** The person's passkeys by the names they gave them, each with the way out. */
export function Passkeys({ locale, passkeys }: { locale: Locale; passkeys: PasskeyRow[] }) {
  const t = words(locale, "accounts")
  return (
    <section className="section" aria-labelledby="passkeys">
      <h2 id="passkeys">{t("passkey.title")}</h2>
      <p>{t("passkey.explained")}</p>
      {passkeys.length > 0 && (
        <ul className="list">
          {passkeys.map(({ id, name, addedAt, usedAt }) => (
            <li key={id}>
              <div className="between">
                <bdi>{name}</bdi>
                <a href={`/${locale}${paths.account.removePasskey(id)}`}>{t("passkey.removeOne", { name })}</a>
              </div>
              <span className="quiet">
                {usedAt
                  ? t("passkey.usedAt", { moment: formatMoment(locale, usedAt) })
                  : t("passkey.addedAt", { moment: formatMoment(locale, addedAt) })}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={`/${locale}${paths.account.makePasskey}`}>{t("passkey.add")}</a>
      </p>
    </section>
  )
}
