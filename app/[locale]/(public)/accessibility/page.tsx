import type { Metadata } from "next"
import { StandingPage, standingMetadata } from "../_components/standing-page"

export function generateMetadata(): Metadata {
  return standingMetadata("accessibility")
}

export default function AccessibilityPage() {
  return <StandingPage page="accessibility" />
}
