import { TextArea, TextField } from "#components/form/field"
import type { BriefContent } from "#lib/briefs/need/content"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"

export function OfferFields({ content }: { content: BriefContent }) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const optional = words(locale, "common")("optional")
  return (
    <>
      <TextArea name="offers" label={t("offer.offers")} hint={t("offer.offersHint")} value={content.offers} />
      <TextField
        name="decides"
        label={t("offer.decides")}
        hint={t("offer.decidesHint")}
        optional={optional}
        value={content.decides}
      />
      <TextArea
        name="confidentiality"
        label={t("offer.confidentiality")}
        hint={t("offer.confidentialityHint")}
        optional={optional}
        value={content.confidentiality}
        rows={3}
      />
    </>
  )
}
