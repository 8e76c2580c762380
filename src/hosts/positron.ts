import { codeFork } from './editor/fork.ts'

export default codeFork('positron', 'Positron', 'Positron', 'VS Code under another name: the same files')
