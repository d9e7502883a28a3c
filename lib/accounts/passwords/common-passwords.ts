/**
 * Passwords of 15 characters and more that people choose all the same: keyboard walks, repeated words, counting, and
 * the words of this network. A shorter one is refused for its length, so the usual lists of short passwords add nothing.
 */
const stems = ["password", "passwort", "motdepasse", "contrasena", "qwerty", "azerty", "letmein", "welcome", "iloveyou"]
const contexts = ["localresources", "localresourcesnetwork", "partnership", "agreement", "humanrights", "childlabour"]
const walks = ["1234567890", "0987654321", "qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz"]

/** Whether a password is one of the first that would be tried: little but a common stem, repeats or a walk. */
export function isCommonPassword(password: string): boolean {
  const plain = password.toLowerCase().normalize("NFKC")
  const letters = plain.replace(/[^\p{L}\p{N}]/gu, "")
  if (new Set(letters).size < 5) return true
  if (repeats(letters)) return true
  let rest = letters
  for (const known of [...contexts, ...stems, ...walks, ...walks.map(reverse)]) rest = rest.replaceAll(known, "")
  return rest.replace(/\d/g, "").length < 5 && rest.length < 8
}

/** "hunterhunterhunter" is one short password, three times. */
function repeats(text: string): boolean {
  for (let size = 1; size <= Math.floor(text.length / 2); size++) {
    if (text.length % size === 0 && text === text.slice(0, size).repeat(text.length / size)) return true
  }
  return false
}

function reverse(text: string): string {
  return [...text].reverse().join("")
}
