import { resolve } from "node:path"
import { Disk } from "flydrive"
import { FSDriver } from "flydrive/drivers/fs"
import { dataFolder } from "#lib/env"

/** The folder of the disk; it is not there before the first file. */
export const filesFolder = () => resolve(dataFolder(), "files")

/** Where the bytes of uploaded files lie. Nothing of a file's own name is part of its key. */
export function fileDisk(): Disk {
  return new Disk(new FSDriver({ location: filesFolder(), visibility: "private" }))
}
