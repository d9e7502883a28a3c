import { Fingerprint } from "#components/agreements/fingerprint"
import type { VersionWays } from "#components/agreements/version-paper"
import type { AgreementVersionView } from "#lib/agreements/views"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

type Props = { locale: Locale; version: AgreementVersionView; ways: VersionWays }

/** The fingerprint of a version and of the one before it, and whether they hold. */
export function VersionProof({ locale, version: { number, digest, before, seq, fault }, ways }: Props) {
  const t = words(locale, "agreements")
  return (
    <section className="section" aria-labelledby="proof">
      <h2 id="proof">{t("wholeVersion.proof")}</h2>
      {fault ? (
        <p className="problem" role="alert">
          {t(`wholeVersion.faults.${fault}`)}
        </p>
      ) : (
        <p>{before ? t("wholeVersion.holdsAfter", { number: before.number }) : t("wholeVersion.holds")}</p>
      )}
      {!fault && seq !== null && <p>{t("wholeVersion.recorded", { line: seq + 1 })}</p>}
      <h3>{t("wholeVersion.fingerprint")}</h3>
      <Fingerprint digest={digest ?? ""} />
      {before ? (
        <>
          <h3>{t("wholeVersion.before", { number: before.number })}</h3>
          <Fingerprint digest={before.digest} />
        </>
      ) : (
        <p>{t("wholeVersion.first")}</p>
      )}
      <ul className="ways no-print">
        {before && (
          <>
            <li>
              <a href={`/${locale}${ways.version(before.number)}`}>{t("history.read", { number: before.number })}</a>
            </li>
            <li>
              <a href={`/${locale}${ways.compare(before.number, number)}`}>
                {t("history.compare", { number: before.number })}
              </a>
            </li>
          </>
        )}
        {ways.record && (
          <li>
            <a href={`/${locale}${ways.record}`}>{t("wholeVersion.record")}</a>
          </li>
        )}
      </ul>
    </section>
  )
}
