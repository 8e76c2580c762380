import { defineCommand } from '../command.ts'

export default defineCommand({ name: 'explain', brief: 'explain', help: '', flags: {}, run: () => 70 })
