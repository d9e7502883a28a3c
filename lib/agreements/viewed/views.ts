import type { SectionKey } from "#lib/agreements/terms/fields"

/** A section that the reader has viewed, and the digest of its text as they saw it. */
export type ViewedSectionView = { section: SectionKey; digest: string }
