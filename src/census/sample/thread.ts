import { serveThread } from '../threads/serve.ts'
import { readOne } from './read-one.ts'

serveThread(readOne)
