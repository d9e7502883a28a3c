import { AgreementText } from "#components/agreements/agreement-text"
import { Page } from "#components/layout/page"
import { Notice } from "#components/ui/notice"
import type { NeutralReading } from "#lib/agreements/neutral/views"
import { speakerFor } from "#lib/agreements/terms/say-parties"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { sayOthers } from "#lib/partnerships/views"
import { paths } from "#lib/paths"
import { Said } from "./said"
import { SaySomething } from "./say-something"
import { Versions } from "./versions"

type Props = { locale: Locale; reading: NeutralReading; done: string | undefined }

const deeds = ["accepted", "commented"] as const

/** The agreement as its neutral person reads it: what was said, the versions, the text; one thing to write, and a way out. */
export function ReadingScreen({ locale, reading, done }: Props) {
  const t = words(locale, "agreements")
  const back = { href: `/${locale}${paths.neutral.all}`, label: t("neutral.own.title") }
  const kind = words(locale, "terms")(`kind.${reading.kind}`)
  const deed = deeds.find(one => one === done)
  return (
    <Page
      title={reading.title}
      back={back}
      lead={<p>{t("kindAndReference", { kind, reference: reading.reference })}</p>}
    >
      {deed && <Notice>{t(`neutral.reading.${deed}`)}</Notice>}
      <div className="notice">
        <p>{t("neutral.reading.role", { names: sayOthers(locale, reading.parties) })}</p>
      </div>
      <Said locale={locale} reading={reading} />
      <SaySomething locale={locale} reading={reading} />
      <Versions locale={locale} reading={reading} />
      <section className="section" aria-labelledby="text">
        <h2 id="text">{t("neutral.reading.text")}</h2>
        <AgreementText speaker={speakerFor(locale, reading.terms, reading.parties)} level={3} />
      </section>
      <p className="section no-print">
        <a href={`/${locale}${paths.neutral.end(reading.id)}`}>{t("neutral.reading.stop")}</a>
      </p>
    </Page>
  )
}
