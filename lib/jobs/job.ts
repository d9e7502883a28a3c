/** Work of the portal's own at set times. */
export type Job = {
  /** `<room>.<verb>`. */
  name: string
  /** Five fields, in UTC. */
  cron: string
  run: () => Promise<unknown>
  /** A channel of PostgreSQL (NOTIFY) that starts it at once; the times of `cron` catch what a lost call left. */
  wokenBy?: string
}
