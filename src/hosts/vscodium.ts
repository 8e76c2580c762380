import { codeFork } from './editor/fork.ts'

export default codeFork(
  'vscodium',
  'VSCodium',
  'VSCodium',
  'VS Code under another name: the same files in VSCodium/User',
)
