"use client"

import { type Choice, fieldId } from "#components/form/field"
import { useField } from "#components/form/form-context"

export type ChoiceGroup = { label: string; choices: Choice[] }

/**
 * Any number of very many, by groups that are folded until one of their choices is taken: a phone shows the headings
 * first. The field's name ends in `[]`.
 */
export function FoldedChoices({
  name,
  legend,
  hint,
  optional,
  groups,
  values = [],
}: {
  name: string
  legend: string
  hint?: string
  optional?: string
  groups: ChoiceGroup[]
  values?: string[]
}) {
  const { values: typed, problem } = useField(name)
  const chosen = typed ?? values
  const id = fieldId(name)
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ")
  return (
    <fieldset
      className={problem ? "field field-wrong" : "field"}
      id={id}
      tabIndex={-1}
      aria-describedby={described || undefined}
    >
      <legend>
        {legend} {optional && <span className="quiet">{optional}</span>}
      </legend>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p className="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {groups.map(group => {
        const taken = group.choices.filter(({ value }) => chosen.includes(value)).length
        return (
          <details key={group.label} open={taken > 0} className="folded">
            <summary>{taken > 0 ? `${group.label} (${taken})` : group.label}</summary>
            <div className="choices columns">
              {group.choices.map(({ value, label }) => (
                <div key={value} className="choice">
                  <input
                    type="checkbox"
                    id={`${id}-${value}`}
                    name={name}
                    value={value}
                    defaultChecked={chosen.includes(value)}
                  />
                  <label htmlFor={`${id}-${value}`}>{label}</label>
                </div>
              ))}
            </div>
          </details>
        )
      })}
    </fieldset>
  )
}
