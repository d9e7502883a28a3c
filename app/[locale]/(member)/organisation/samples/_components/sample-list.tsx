import { ButtonForm } from "#components/form/button-form"
import { Prose } from "#components/ui/prose"
import { State } from "#components/ui/state"
import { formatDay } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import type { SampleView } from "#lib/members/views"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"
import { submitArchiving } from "../actions"

/** The organisation's own samples, archived ones among them. */
export function SampleList({ samples, mayEdit }: { samples: SampleView[]; mayEdit: boolean }) {
  return (
    <ul className="list">
      {samples.map(sample => (
        <Sample key={sample.id} sample={sample} mayEdit={mayEdit} />
      ))}
    </ul>
  )
}

function Sample({ sample, mayEdit }: { sample: SampleView; mayEdit: boolean }) {
  const locale = requestLocale()
  const t = words(locale, "members")
  const { title } = sample
  return (
    <li>
      <div className="between">
        <h2>
          <bdi>{title}</bdi>
        </h2>
        <State>{sample.isArchived ? t("samples.archived") : t(`samples.visibility.${sample.visibility}`)}</State>
      </div>
      <Prose text={sample.summary} />
      <div className="between">
        <span className="quiet">
          {t("samples.addedOn", { day: formatDay(locale, sample.addedAt.toISOString().slice(0, 10)) })}
        </span>
        <span className="row">
          {sample.fileId && (
            <a href={paths.files(sample.fileId)}>
              <span aria-hidden="true">{t("samples.open")}</span>
              <span className="visually-hidden">{t("samples.openHidden", { title })}</span>
            </a>
          )}
          {mayEdit && !sample.isArchived && (
            <ButtonForm action={submitArchiving} hidden={{ sampleId: sample.id }} quiet>
              <span aria-hidden="true">{t("samples.archive")}</span>
              <span className="visually-hidden">{t("samples.archiveHidden", { title })}</span>
            </ButtonForm>
          )}
        </span>
      </div>
    </li>
  )
}
