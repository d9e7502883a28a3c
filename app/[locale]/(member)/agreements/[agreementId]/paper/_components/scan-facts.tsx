import { Fingerprint } from "#components/agreements/fingerprint"
import { Facts } from "#components/ui/facts"
import { State } from "#components/ui/state"
import type { PaperScanView } from "#lib/agreements/paper/views"
import { formatMoment } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { Hands, Lines, nameOf } from "./hands"
import type { PaperProps } from "./steps"

type Props = PaperProps & { scan: PaperScanView }

/** The scan that waits or was accepted: the file, whose hands, who has confirmed it and who has not. */
export function ScanFacts({ scan, ...props }: Props) {
  const t = words(props.locale, "paper")
  return (
    <section className="section" aria-labelledby="scan">
      <h2 id="scan">{t("scan.heading")}</h2>
      <p>
        <State tone={scan.state === "accepted" ? "done" : "attention"}>{t(`scan.${scan.state}`)}</State>
      </p>
      <ScanFile {...props} scan={scan} />
      <Facts facts={factsOf({ ...props, scan })} />
    </section>
  )
}

/** What was refused or ended without effect, with the reason: nothing of it is lost. */
export function EarlierScans({ paper, ...props }: PaperProps) {
  const { locale, agreement } = props
  const t = words(locale, "paper")
  if (paper.closed.length === 0) return null
  return (
    <section className="section" aria-labelledby="earlier">
      <h2 id="earlier">{t("scan.earlier")}</h2>
      <ul className="list">
        {paper.closed.map(scan => (
          <li key={scan.id}>
            <p className="between">
              <span>{uploadedBy({ ...props, paper, scan })}</span>
              <State>{t(`scan.${scan.state}`)}</State>
            </p>
            {scan.refusal && (
              <p dir="auto">
                {t("scan.reason", {
                  name: scan.refusal.byName,
                  member: nameOf(agreement, scan.refusal.memberId),
                  moment: formatMoment(locale, scan.refusal.refusedAt),
                  reason: scan.refusal.reason,
                })}
              </p>
            )}
            <ScanFile {...props} paper={paper} scan={scan} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ScanFile({ locale, scan }: Props) {
  return (
    <p className="no-print">
      <a href={paths.files(scan.fileId)} download>
        {words(locale, "paper")("scan.download", { kilobytes: Math.ceil(scan.bytes / 1000) })}
      </a>
    </p>
  )
}

function uploadedBy({ locale, agreement, scan }: Props): string {
  return words(locale, "paper")("scan.uploadedBy", {
    name: scan.uploadedByName,
    member: nameOf(agreement, scan.memberId),
    moment: formatMoment(locale, scan.uploadedAt),
  })
}

function factsOf(props: Props) {
  const { locale, agreement, scan } = props
  const t = words(locale, "paper")
  const missing = agreement.parties.filter(
    ({ memberId }) => !scan.attestations.some(attested => attested.memberId === memberId),
  )
  const attestations = [
    ...scan.attestations.map(({ name, memberId, attestedAt }) =>
      t("scan.attestation", {
        name,
        member: nameOf(agreement, memberId),
        moment: formatMoment(locale, attestedAt),
      }),
    ),
    ...missing.map(({ name }) => t("scan.missing", { member: name })),
  ]
  return [
    { term: t("scan.uploaded"), value: uploadedBy(props) },
    { term: t("scan.hands"), value: <Hands {...{ locale, agreement }} hands={scan.hands} /> },
    { term: t("scan.attestations"), value: <Lines lines={attestations} /> },
    { term: t("scan.fingerprint"), value: <Fingerprint digest={scan.sha256} /> },
  ]
}
