/** Stands in a sentence where its reference belongs. Of private use, so no sentence holds it otherwise. */
export const referencePlace = "\uE000"

/** A reference as it is read aloud and typed: from left to right and in one line, alone or in its sentence. */
export function Reference({ value, sentence = referencePlace }: { value: string; sentence?: string }) {
  const [before, after] = sentence.split(referencePlace)
  return (
    <>
      {before}
      <bdi dir="ltr" className="reference-number">
        {value}
      </bdi>
      {after}
    </>
  )
}
