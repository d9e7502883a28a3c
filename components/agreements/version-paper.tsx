import { AgreementText } from "#components/agreements/agreement-text"
import { PaperFoot } from "#components/agreements/paper-foot"
import { PaperTitle } from "#components/agreements/paper-title"
import { PaymentsAtAGlance } from "#components/agreements/payments-at-a-glance"
import { VersionProof } from "#components/agreements/version-proof"
import { Notice } from "#components/ui/notice"
import { speakerFor } from "#lib/agreements/terms/say-parties"
import type { AgreementVersionView, AgreementView } from "#lib/agreements/views"
import { formatDay } from "#lib/i18n/format"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/** The addresses around a version; each is a path without language. */
export type VersionWays = {
  back: string
  /** Where the newest text stands with its signatures; null for who may not read them. */
  whole: string | null
  version: (number: number) => string
  compare: (from: number, to: number) => string
  /** Null for who may not read the record. */
  record: string | null
}

type Props = {
  locale: Locale
  agreement: Pick<AgreementView, "reference" | "title" | "parties">
  version: AgreementVersionView
  ways: VersionWays
  /** Where this very page is found, whole. */
  address: string
}

/**
 * A version as it was handed over, on paper as on the screen, with what proves it under the text. The picture of its
 * payments is no part of it and stays off the paper.
 */
export function VersionPaper({ locale, agreement, version, ways, address }: Props) {
  const { terms, number, newest } = version
  const t = words(locale, "agreements")
  const speaker = speakerFor(locale, terms, agreement.parties)
  const isNewest = number === newest
  const onward = isNewest ? ways.whole : ways.version(newest)
  return (
    <div className="page page-paper">
      <p className="way-back">
        <a href={`/${locale}${ways.back}`}>{agreement.title}</a>
      </p>
      <Notice>
        {isNewest ? t("wholeVersion.newest") : t("wholeVersion.earlier", { newest })}{" "}
        {onward && (
          <a className="no-print" href={`/${locale}${onward}`}>
            {isNewest ? t("wholeVersion.readWhole") : t("wholeVersion.readNewest", { newest })}
          </a>
        )}
      </Notice>
      <article className="paper">
        <div>
          <VersionHead {...{ locale, agreement, version }} />
          <AgreementText speaker={speaker} />
          <VersionProof {...{ locale, version, ways }} />
        </div>
        <PaperFoot
          locale={locale}
          reference={agreement.reference}
          number={number}
          digest={version.digest}
          address={address}
        />
      </article>
      <div className="no-print">
        <PaymentsAtAGlance speaker={speaker} today={null} />
      </div>
    </div>
  )
}

/** The title as it was then, between whom, and who handed this version over, when and with which words. */
function VersionHead({ locale, agreement, version }: Pick<Props, "locale" | "agreement" | "version">) {
  const { terms, number, note, reason } = version
  const t = words(locale, "agreements")
  const member = agreement.parties.find(party => party.memberId === version.authorId)?.name ?? ""
  const day = formatDay(locale, version.proposedAt.toISOString().slice(0, 10))
  return (
    <PaperTitle {...{ locale, agreement, terms }}>
      <p className="quiet">{t("wholeVersion.handedOver", { number, day, name: version.savedByName, member })}</p>
      {note !== "" && <p dir="auto">{t("history.note", { note })}</p>}
      {reason && <p dir="auto">{t("wholeVersion.why", { reason })}</p>}
    </PaperTitle>
  )
}
