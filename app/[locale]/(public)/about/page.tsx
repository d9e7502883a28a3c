import type { Metadata } from "next"
import { StandingPage, standingMetadata } from "../_components/standing-page"

export function generateMetadata(): Metadata {
  return standingMetadata("about")
}

export default function AboutPage() {
  return <StandingPage page="about" />
}
