/** What is read of an archive at most. Archives come from strangers and can unpack to a thousand times their size. */
export interface ArchiveLimits {
  readonly packedBytes: number
  readonly unpackedBytes: number
  readonly fileBytes: number
  readonly files: number
}

const MEBIBYTE = 1024 * 1024

export const ARCHIVE_LIMITS: ArchiveLimits = {
  packedBytes: 256 * MEBIBYTE,
  unpackedBytes: 512 * MEBIBYTE,
  fileBytes: 32 * MEBIBYTE,
  files: 50_000,
}
