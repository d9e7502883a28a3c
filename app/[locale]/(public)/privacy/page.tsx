import type { Metadata } from "next"
import { StandingPage, standingMetadata } from "../_components/standing-page"

export function generateMetadata(): Metadata {
  return standingMetadata("privacy")
}

export default function PrivacyPage() {
  return <StandingPage page="privacy" />
}
