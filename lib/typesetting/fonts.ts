import { createRequire } from "node:module"

const resolve = createRequire(import.meta.url).resolve

/**
 * One complete file a family and weight. Families that are cut into pieces by script share a name, and Typst then takes
 * one of the pieces. Arabic is Vazirmatn: in Noto's the dots are glyphs of their own, and what is copied or read aloud
 * comes back scrambled.
 */
export const fontFiles: readonly string[] = [
  ...["400Regular/NotoSerif_400Regular", "600SemiBold/NotoSerif_600SemiBold"].map(file => `noto-serif/${file}`),
  ...["400Regular/NotoSans_400Regular", "600SemiBold/NotoSans_600SemiBold"].map(file => `noto-sans/${file}`),
  ...["400Regular/Vazirmatn_400Regular", "600SemiBold/Vazirmatn_600SemiBold"].map(file => `vazirmatn/${file}`),
  ...["400Regular/NotoSansBengali_400Regular", "600SemiBold/NotoSansBengali_600SemiBold"].map(
    file => `noto-sans-bengali/${file}`,
  ),
  ...["400Regular/NotoSansDevanagari_400Regular", "600SemiBold/NotoSansDevanagari_600SemiBold"].map(
    file => `noto-sans-devanagari/${file}`,
  ),
  ...["400Regular/NotoSansSC_400Regular", "600SemiBold/NotoSansSC_600SemiBold"].map(file => `noto-sans-sc/${file}`),
].map(file => resolve(`@expo-google-fonts/${file}.ttf`))
