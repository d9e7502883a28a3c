"use client"

import { type Choice, fieldId } from "#components/form/field"
import { useField } from "#components/form/form-context"

type ChoicesProps = {
  name: string
  legend: string
  hint?: string
  optional?: string
  choices: Choice[]
}

/** One of a few, all in sight. */
export function RadioGroup({ value, ...group }: ChoicesProps & { value?: string }) {
  const { value: typed } = useField(group.name)
  const chosen = typed ?? value
  return (
    <ChoiceFrame {...group}>
      {group.choices.map((choice, index) => (
        <ChoiceLine key={choice.value} group={group.name} choice={choice} isFirst={index === 0}>
          {id => (
            <input
              type="radio"
              id={id}
              name={group.name}
              value={choice.value}
              defaultChecked={choice.value === chosen}
              aria-describedby={choice.hint ? `${id}-hint` : undefined}
            />
          )}
        </ChoiceLine>
      ))}
    </ChoiceFrame>
  )
}

/** Any number of many. The field's name ends in `[]`, so that one or none still make a list. */
export function CheckboxGroup({ values, columns, ...group }: ChoicesProps & { values?: string[]; columns?: boolean }) {
  const { values: typed } = useField(group.name)
  const chosen = typed ?? values ?? []
  return (
    <ChoiceFrame {...group} columns={columns}>
      {group.choices.map((choice, index) => (
        <ChoiceLine key={choice.value} group={group.name} choice={choice} isFirst={index === 0}>
          {id => (
            <input
              type="checkbox"
              id={id}
              name={group.name}
              value={choice.value}
              defaultChecked={chosen.includes(choice.value)}
              aria-describedby={choice.hint ? `${id}-hint` : undefined}
            />
          )}
        </ChoiceLine>
      ))}
    </ChoiceFrame>
  )
}

/** A single yes. */
export function Checkbox({
  name,
  label,
  hint,
  checked,
}: {
  name: string
  label: string
  hint?: string
  checked?: boolean
}) {
  const { values: typed, problem } = useField(name)
  return (
    <div className={problem ? "field field-wrong" : "field"}>
      {problem && (
        <p className="problem" id={`${fieldId(name)}-problem`}>
          {problem}
        </p>
      )}
      <div className="choice">
        <input
          type="checkbox"
          id={fieldId(name)}
          name={name}
          value="yes"
          defaultChecked={typed ? typed.includes("yes") : checked}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${fieldId(name)}-problem` : undefined}
        />
        <div>
          <label htmlFor={fieldId(name)}>{label}</label>
          {hint && (
            <p className="hint" id={`${fieldId(name)}-hint`}>
              {hint}
            </p>
          )}
        </div>
      </div>
    </div>
  )
}

/**
 * Legend, hint and problem around a group of choices. Where they are folded away, the frame itself is what the summary of
 * problems leads to: a control inside a closed heading cannot be reached.
 */
export function ChoiceFrame({
  name,
  legend,
  hint,
  optional,
  columns,
  folded,
  children,
}: Omit<ChoicesProps, "choices"> & { columns?: boolean; folded?: boolean; children: React.ReactNode }) {
  const { problem } = useField(name)
  const id = fieldId(name)
  const described = [hint && `${id}-legend-hint`, problem && `${id}-problem`].filter(Boolean).join(" ")
  return (
    <fieldset
      className={problem ? "field field-wrong" : "field"}
      aria-describedby={described || undefined}
      {...(folded && { id, tabIndex: -1 })}
    >
      <legend>
        {legend} {optional && <span className="quiet">{optional}</span>}
      </legend>
      {hint && (
        <p className="hint" id={`${id}-legend-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p className="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {folded ? children : <div className={columns ? "choices columns" : "choices"}>{children}</div>}
    </fieldset>
  )
}

/** The first control carries the group's own id, so that the summary's link lands on it. */
export function ChoiceLine({
  group,
  choice,
  isFirst,
  children,
}: {
  group: string
  choice: Choice
  isFirst?: boolean
  children: (id: string) => React.ReactNode
}) {
  const id = isFirst ? fieldId(group) : `${fieldId(group)}-${choice.value}`
  return (
    <div className="choice">
      {children(id)}
      <div>
        <label htmlFor={id}>{choice.label}</label>
        {choice.hint && (
          <p className="hint" id={`${id}-hint`}>
            {choice.hint}
          </p>
        )}
      </div>
    </div>
  )
}
