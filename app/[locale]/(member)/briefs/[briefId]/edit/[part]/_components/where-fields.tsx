import { SubmitButton } from "#components/form/buttons"
import { CheckboxGroup } from "#components/form/choices"
import { SelectField, TextArea, TextField } from "#components/form/field"
import { FoldedChoices } from "#components/form/folded-choices"
import { type BriefContent, outputsMax } from "#lib/briefs/need/content"
import type { BriefSiteView } from "#lib/briefs/views"
import { words } from "#lib/i18n/words"
import { listGroups, listLabel } from "#lib/members/profile/lists"
import { languageRegions, languagesOf } from "#lib/members/taxonomy/languages"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

type Site = Omit<BriefSiteView, "siteId">

export function WhereFields({
  content,
  chosen,
  sites,
  more,
}: {
  content: BriefContent
  chosen: BriefSiteView[]
  sites: Site[]
  more: boolean
}) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  const optional = words(locale, "common")("optional")
  const taxonomy = words(locale, "taxonomy")
  const countries = listGroups("countries", locale).flatMap(({ choices }) => choices)
  const lines = Math.min(outputsMax, Math.max(1, content.countries.length + (more ? 1 : 0)))
  const regions = languageRegions.map(region => ({
    label: taxonomy(`languageRegions.${region}`),
    choices: languagesOf(region).map(tag => ({ value: tag, label: listLabel("languages", tag, locale) })),
  }))
  return (
    <>
      <fieldset className="field" id={more ? "more" : undefined}>
        <legend>{t("where.countries")}</legend>
        {Array.from({ length: lines }, (_, place) => (
          <SelectField
            key={place}
            name={`countries.${place}`}
            label={t("where.country", { number: place + 1 })}
            value={content.countries[place] ?? ""}
            empty={t("choose")}
            choices={countries}
          />
        ))}
        <SubmitButton name="intent" value="more" quiet>
          {t("buttons.more")}
        </SubmitButton>
      </fieldset>
      <TextField
        name="places"
        label={t("where.places")}
        hint={t("where.placesHint")}
        optional={optional}
        value={content.places}
      />
      {sites.length > 0 ? (
        <CheckboxGroup
          name="siteIds[]"
          legend={t("where.sites")}
          hint={t("where.sitesHint")}
          optional={optional}
          values={chosen.map(({ siteId }) => siteId)}
          choices={sites.map(({ id, name, address }) => ({ value: id, label: name, hint: address }))}
        />
      ) : (
        <div className="field">
          <h3>{t("where.sites")}</h3>
          <p>
            {t("where.noSites")} <a href={`/${locale}${paths.organisation.sites}`}>{t("where.toSites")}</a>
          </p>
        </div>
      )}
      <TextArea
        name="affected"
        label={t("where.affected")}
        hint={t("where.affectedHint")}
        optional={optional}
        value={content.affected}
        rows={3}
      />
      <FoldedChoices
        name="languages[]"
        legend={t("where.languages")}
        optional={optional}
        groups={regions}
        values={content.languages}
      />
    </>
  )
}
