import { Fragment } from "react"
import type { MemberKind } from "#lib/actor"
import type { TextPart } from "#lib/agreements/terms/compare"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

/**
 * Words with what went struck and what came underlined, in the ink of who changed them, and said to who cannot see it.
 * Whoever shows them isolates them (`bdi`) or lets them choose their own direction (`dir="auto"`).
 */
export function ChangedWords({ locale, parts, ink }: { locale: Locale; parts: TextPart[]; ink?: MemberKind }) {
  const t = words(locale, "agreements")
  const by = ink === undefined ? undefined : ink === "corporate" ? "by-company" : "by-local"
  return (
    <>
      {parts.map((part, index) => {
        if (part.change === "same") return <Fragment key={index}>{part.text}</Fragment>
        const Tag = part.change === "added" ? "ins" : "del"
        const text = part.text.trimEnd()
        const isFollowed = part.change === "removed" && parts[index + 1]?.change === "added"
        return (
          <Fragment key={index}>
            <Tag className={by}>
              <bdi className="visually-hidden">{t(`section.${part.change}`)} </bdi>
              {text}
            </Tag>
            {part.text.slice(text.length) || (isFollowed && " ")}
          </Fragment>
        )
      })}
    </>
  )
}
