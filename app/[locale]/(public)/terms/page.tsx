import type { Metadata } from "next"
import { StandingPage, standingMetadata } from "../_components/standing-page"

export function generateMetadata(): Metadata {
  return standingMetadata("terms")
}

export default function TermsPage() {
  return <StandingPage page="terms" />
}
