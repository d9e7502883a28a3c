import type { Metadata } from "next"
import { Missing } from "#app/[locale]/_components/missing"
import { words } from "#lib/i18n/words"
import { requestLocale } from "#lib/web/request"

export function generateMetadata(): Metadata {
  return { title: words(requestLocale(), "common")("notFound.title"), robots: { index: false } }
}

/** Every address that no other page answers. */
export default function MissingPage() {
  return <Missing />
}
