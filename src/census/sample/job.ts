/** One server to read: a package archive by its bytes, or a folder by its path. */
export type SampleJob =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly folder: string }
