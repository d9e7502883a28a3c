import { Fragment } from "react"
import type { MemberKind } from "#lib/actor"
import type { TextPart } from "#lib/agreements/terms/compare"
import type { Locale } from "#lib/i18n/locales"
import { words } from "#lib/i18n/words"

type Props = { locale: Locale; parts: TextPart[]; ink?: MemberKind }

/**
 * Words with what went struck and what came underlined, in the ink of who changed them, and said to who cannot see it.
 * One text whose words changed runs in its own direction; one that took another's place stands before it in the reader's.
 */
export function ChangedWords(props: Props) {
  return isExchanged(props.parts) ? (
    <Parts {...props} />
  ) : (
    <bdi>
      <Parts {...props} />
    </bdi>
  )
}

/** The same as a block of its own. */
export function ChangedText({ className, ...props }: Props & { className: string }) {
  return (
    <div className={className} dir={isExchanged(props.parts) ? undefined : "auto"}>
      <Parts {...props} />
    </div>
  )
}

function Parts({ locale, parts, ink }: Props) {
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
              {isExchanged(parts) ? <bdi>{text}</bdi> : text}
            </Tag>
            {part.text.slice(text.length) || (isFollowed && " ")}
          </Fragment>
        )
      })}
    </>
  )
}

function isExchanged(parts: TextPart[]): boolean {
  return parts.length > 1 && parts.every(part => part.change !== "same")
}
