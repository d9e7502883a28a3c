import fc from "fast-check"

/** Of every test that tries many values: the same ones in each run, so that a failure comes from a change alone. */
export const propertySeed = Number(process.env.PROPERTY_SEED ?? 20_261_122)

fc.configureGlobal({ seed: propertySeed })
