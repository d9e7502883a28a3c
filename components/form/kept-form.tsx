"use client"

import { createContext, type ReactNode } from "react"

export type Kept = { values: Record<string, string[]>; sentence: string }

/** What the reader had typed on this page when their session ended; null on every ordinary page. */
export const KeptFormContext = createContext<Kept | null>(null)

/** Gives what was kept back to the form on the page that it was typed into. */
export function KeptForm({ kept, children }: { kept: Kept; children: ReactNode }) {
  return <KeptFormContext value={kept}>{children}</KeptFormContext>
}
