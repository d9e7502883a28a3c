import { Prose } from "#components/ui/prose"
import type { ProposalContent } from "#lib/briefs/offer/content"
import type { SampleChoice } from "#lib/briefs/views"
import { formatDay } from "#lib/i18n/format"
import { words } from "#lib/i18n/words"
import { paths } from "#lib/paths"
import { requestLocale } from "#lib/web/request"

export function Outputs({ outputs }: { outputs: ProposalContent["outputs"] }) {
  return (
    <ul className="plain-rows">
      {outputs.map((output, place) => (
        <li key={place}>
          <strong>
            <bdi>{output.title}</bdi>
          </strong>
          {output.description && <Prose text={output.description} />}
          {output.priceNote && (
            <p className="quiet" dir="auto">
              {output.priceNote}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

export function Milestones({ milestones }: { milestones: ProposalContent["milestones"] }) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  return (
    <ol className="dated-steps">
      {milestones.map((milestone, place) => (
        <li key={place}>
          <span className="step-day">{milestone.dueOn ? formatDay(locale, milestone.dueOn) : t("notSaid")}</span>{" "}
          <bdi>{milestone.title}</bdi>
        </li>
      ))}
    </ol>
  )
}

export function Samples({ samples }: { samples: SampleChoice[] }) {
  const locale = requestLocale()
  const t = words(locale, "briefs")
  return (
    <ul className="plain-rows">
      {samples.map(({ id, title, summary, fileId, fileOnRequest }) => (
        <li key={id}>
          {fileId ? (
            <a href={paths.files(fileId)}>
              <bdi>{title}</bdi>
            </a>
          ) : (
            <strong>
              <bdi>{title}</bdi>
            </strong>
          )}
          {fileOnRequest && <span className="quiet"> · {t("decide.sampleOnRequest")}</span>}
          <p className="quiet" dir="auto">
            {summary}
          </p>
        </li>
      ))}
    </ul>
  )
}
