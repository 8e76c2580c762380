import { codeFork } from './editor/fork.ts'

export default codeFork('void-editor', 'Void', 'Void', 'made of VS Code; in one client table only')
