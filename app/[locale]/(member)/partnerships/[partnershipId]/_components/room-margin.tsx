import { MarginNote } from "#components/ui/margin"
import { SideName } from "#components/ui/side-name"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"
import type { PartnershipView } from "#lib/partnerships/views"

/** Who is in it, and what experience says about where they stand. */
export function RoomMargin({ locale, partnership }: { locale: Locale; partnership: PartnershipView }) {
  const t = words(locale, "partnerships")
  const { stage, parties } = partnership
  return (
    <>
      <MarginNote heading={t("parties.heading")}>
        {parties.map(party => (
          <p key={party.memberId}>
            <SideName kind={party.kind} name={party.name} />
            {party.isYou && (
              <>
                <br />
                {t("parties.you")}
              </>
            )}
          </p>
        ))}
      </MarginNote>
      <MarginNote heading={t(`margin.${stage}.heading`)}>
        <p>{t(`margin.${stage}.body`)}</p>
      </MarginNote>
    </>
  )
}
