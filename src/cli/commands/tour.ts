import { defineCommand } from '../command.ts'

export default defineCommand({ name: 'tour', brief: 'tour', help: '', flags: {}, run: () => 70 })
