import { Thread } from "#components/figures/thread"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import { type PartnershipStage, partnershipLifecycle } from "#lib/partnerships/lifecycle"

/** How far a partnership has come: the picture at the top of its room. */
export function PartnershipThread({ locale, stage }: { locale: Locale; stage: PartnershipStage }) {
  const t = words(locale, "partnerships")
  const { states } = partnershipLifecycle
  const here = states.indexOf(stage)
  const stations = states.map((state, index) => ({
    key: state,
    label: t(`stages.${state}.label`),
    isNow: index === here,
    isBehind: index < here,
  }))
  return (
    <Thread
      caption={t(`stages.${stage}.meaning`)}
      stations={stations}
      words={{ now: t("thread.now"), done: t("thread.done"), ahead: t("thread.ahead") }}
    />
  )
}
