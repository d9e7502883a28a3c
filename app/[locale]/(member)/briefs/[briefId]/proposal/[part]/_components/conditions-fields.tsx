import { CheckboxGroup } from "#components/form/choices"
import { TextArea } from "#components/form/field"
import type { OwnProposalView } from "#lib/briefs/views"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

export function ConditionsFields({ proposal }: { proposal: OwnProposalView }) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const optional = words(locale, "common")("optional")
  const { content, samples } = proposal
  return (
    <>
      <TextArea
        name="needsFromCompany"
        label={t("proposal.needs")}
        hint={t("proposal.needsHint")}
        optional={optional}
        value={content.needsFromCompany}
        rows={4}
      />
      <TextArea
        name="assumptions"
        label={t("proposal.assumptions")}
        hint={t("proposal.assumptionsHint")}
        optional={optional}
        value={content.assumptions}
        rows={4}
      />
      {samples.length > 0 ? (
        <CheckboxGroup
          name="sampleIds[]"
          legend={t("proposal.samples")}
          hint={t("proposal.samplesHint")}
          optional={optional}
          values={content.sampleIds}
          choices={samples.map(({ id, title, summary }) => ({ value: id, label: title, hint: summary }))}
        />
      ) : (
        <p>
          {t("proposal.noSamples")} <a href={`/${locale}${paths.organisation.samples}`}>{t("proposal.toSamples")}</a>
        </p>
      )}
    </>
  )
}
