import type { NextConfig } from "next"

/** Headers, compression and languages belong to the front door (server.ts); Next renders. */
const config: NextConfig = {
  distDir: process.env.NEXT_BUILD_DIR ?? ".next",
  compress: false,
  poweredByHeader: false,
  agentRules: false,
  devIndicators: false,
  reactStrictMode: true,
  // Types are a suite of `npm test` of their own.
  typescript: { ignoreBuildErrors: true },
  // Title and description belong into the head for every reader, not into a stream that only scripts move.
  htmlLimitedBots: /.*/,
  experimental: { serverActions: { bodySizeLimit: "12mb" } },
  serverExternalPackages: ["@node-rs/argon2", "pino", "sharp"],
}

export default config
