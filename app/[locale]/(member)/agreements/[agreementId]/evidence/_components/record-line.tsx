import { Fingerprint } from "#components/agreements/fingerprint"
import { SideName } from "#components/ui/side-name"
import type { EvidenceView } from "#lib/agreements/evidence/views"
import { byKey } from "#lib/agreements/terms/say-field"
import type { AgreementView } from "#lib/agreements/views"
import { formatMoment } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

type Props = { locale: Locale; agreement: AgreementView; entry: EvidenceView["lines"][number] }

/** One line of the record in plain words, with its fingerprint and the line itself for who checks it. */
export function RecordLine({ locale, agreement, entry }: Props) {
  const t = words(locale, "agreements")
  const values = JSON.parse(entry.line) as Record<string, string | number>
  const party = agreement.parties.find(one => one.memberId === values.orgRef)
  const signatory = agreement.signatures.find(
    one => one.userId === values.signatoryRef && one.memberId === values.orgRef,
  )
  const deputy = agreement.signatures.find(one => one.userId === values.deputyRef && one.memberId === values.orgRef)
  return (
    <li>
      <p>
        <strong>{byKey(locale, "agreements")(`evidence.types.${entry.type.replaceAll(".", "_")}`)}</strong>
      </p>
      <p className="quiet">
        <time dateTime={entry.at}>{formatMoment(locale, new Date(entry.at))}</time>
        {" · "}
        {t("evidence.line", { number: entry.seq + 1 })}
      </p>
      {party && (
        <p>
          {signatory && (
            <>
              <bdi>{signatory.name}</bdi>,{" "}
            </>
          )}
          <SideName kind={party.kind} name={party.name} />
        </p>
      )}
      {deputy && <p>{t("signatures.deputy", { name: deputy.name })}</p>}
      {values.cause === "lapsed" && <p>{t("evidence.lapsed")}</p>}
      {values.version !== undefined && <p>{t("evidence.version", { number: Number(values.version) })}</p>}
      {values.capacity !== undefined && <p>{t("evidence.capacity", { capacity: values.capacity })}</p>}
      {values.authMethods !== undefined && (
        <p>{byKey(locale, "agreements")(`evidence.method.${String(values.authMethods).replaceAll("+", "_")}`)}</p>
      )}
      <details>
        <summary>{t("evidence.fingerprint")}</summary>
        <Fingerprint digest={entry.digest} />
        {values.termsSha256 && (
          <>
            <p>{t("evidence.textFingerprint")}</p>
            <Fingerprint digest={String(values.termsSha256)} />
          </>
        )}
        {values.recordSha256 && (
          <>
            <p>{t("evidence.recordFingerprint")}</p>
            <Fingerprint digest={String(values.recordSha256)} />
          </>
        )}
        <p>{t("evidence.exact")}</p>
        <code className="exact-line" dir="ltr">
          {entry.line}
        </code>
      </details>
    </li>
  )
}
