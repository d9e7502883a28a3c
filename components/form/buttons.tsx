"use client"

import type { ReactNode } from "react"
import { useFormStatus } from "react-dom"

/**
 * The button that sends a form. `name` and `value` tell several apart. While it is on its way a second press does
 * nothing, where scripts run; elsewhere the command behind it takes a repeat for what it is.
 */
export function SubmitButton({
  children,
  name,
  value,
  quiet,
  danger,
}: {
  children: ReactNode
  name?: string
  value?: string
  quiet?: boolean
  danger?: boolean
}) {
  const { pending } = useFormStatus()
  const look = danger ? "button button-danger" : quiet ? "button button-quiet" : "button"
  return (
    <button type="submit" name={name} value={value} className={look} aria-disabled={pending || undefined}>
      {children}
    </button>
  )
}

/** The Enter key presses a form's first button; without this one before them it would press one that does more than save. */
export function EnterSaves({ label }: { label: string }) {
  return (
    <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true">
      {label}
    </button>
  )
}

export function Hidden({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} />
}
