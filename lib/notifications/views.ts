/** Something that needs the reader: the newest word about one place. */
export type NotificationView = {
  id: string
  kind: string
  values: Record<string, string | number>
  /** Where to see it, without origin and language. */
  path: string
  notifiedAt: Date
  /** How many earlier words about the same place are unread too. */
  earlier: number
}

export type Notifications = {
  unread: NotificationView[]
  /** The last ones that were read, newest first. */
  read: NotificationView[]
  /** Other members the reader acts for, where something waits. */
  elsewhere: { memberId: string; waiting: number }[]
}
