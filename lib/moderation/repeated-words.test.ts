import { expect, test } from "vitest"
import { repeatedWords } from "#lib/moderation/repeated-words"

const report = "On Monday the manager locked the east gate and took two passports from the night shift."

test("five words in a row are found whatever their case, signs and line breaks", () => {
  expect(repeatedWords("They say: “THE MANAGER locked,\nthe east” gate.", report)).toBe("the manager locked the east")
})

test("a summary in other words is free", () => {
  expect(repeatedWords("A gate was locked and passports were kept from workers.", report)).toBeNull()
  expect(repeatedWords("the manager locked the", report)).toBeNull()
  expect(repeatedWords("", report)).toBeNull()
})

test("words of every script count", () => {
  const bengali = "ম্যানেজার সোমবার পূর্ব দরজা বন্ধ করে দিয়েছিল"
  expect(repeatedWords(`তারা বলে ${bengali}`, bengali)).not.toBeNull()
})
