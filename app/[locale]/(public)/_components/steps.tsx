import { homeSteps } from "#lib/content/legal-pages"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"

/** Where the circle stands beside the square at each step: apart, touching, sharing ground, and together to stay. */
const circleAt = { 1: 52, 2: 33, 3: 27, 4: 22 } as const

/** The four steps on one line, and the network's mark as it comes together along it. */
export function Steps() {
  const t = words(requestLocale(), "pages")
  return (
    <section className="home-part">
      <h2>{t("home.steps.heading")}</h2>
      <ol className="steps">
        {homeSteps.map(step => (
          <li key={step}>
            <svg className="step-mark" viewBox="0 0 64 22" width="64" height="22" aria-hidden="true">
              <rect className="ink-company" x="2" y="1" width="20" height="20" />
              <circle className="ink-local" cx={circleAt[step]} cy="11" r="10.5" />
              {circleAt[step] < 32 && <MarkOverlap circle={circleAt[step]} />}
            </svg>
            <h3>{t(`home.steps.${step}.heading`)}</h3>
            <p>{t(`home.steps.${step}.body`)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The ground that both share: inside the square and inside the circle. */
function MarkOverlap({ circle }: { circle: number }) {
  const edge = 22
  const reach = Math.sqrt(10.5 ** 2 - (edge - circle) ** 2)
  const top = Math.max(1, 11 - reach)
  const bottom = Math.min(21, 11 + reach)
  return <path className="ink-both" d={`M${edge} ${top}A10.5 10.5 0 0 0 ${edge} ${bottom}Z`} />
}
