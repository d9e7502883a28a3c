/** Somebody whom something said may be for: as a representative of one party. */
export type Addressee = { id: string; name: string; memberId: string }
