/** Text that a person wrote: its own direction, its line breaks kept, nothing in it interpreted. */
export function Prose({ text }: { text: string }) {
  return (
    <div className="prose" dir="auto">
      {text
        .split(/\n{2,}/)
        .filter(paragraph => paragraph.trim() !== "")
        .map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
    </div>
  )
}
