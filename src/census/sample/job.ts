/** One server to read: a package archive, or a folder. The thread opens it, so that no archive waits in memory. */
export type SampleJob =
  | { readonly name: string; readonly file: string }
  | { readonly name: string; readonly folder: string }
