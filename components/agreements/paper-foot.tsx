import { Reference, referencePlace } from "#components/ui/reference"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

type Props = {
  locale: Locale
  reference: string
  /** Of the version that is shown, with its digest; a draft has none. */
  number: number
  digest: string | null
  address: string
}

/** On paper it stands on every sheet: which text this is, where it lies, and its fingerprint. */
export function PaperFoot({ locale, reference, number, digest, address }: Props) {
  const t = words(locale, "agreements")
  return (
    <footer className="paper-foot">
      <p>
        <Reference
          value={reference}
          sentence={t("text.foot", { network: words(locale, "common")("network"), reference: referencePlace, number })}
        />{" "}
        <bdi dir="ltr">{address}</bdi>
      </p>
      {digest && (
        <p dir="ltr">
          <code>{digest}</code>
        </p>
      )}
    </footer>
  )
}
