import { defineCommand } from '../command.ts'

export default defineCommand({ name: 'pin', brief: 'pin', help: '', flags: {}, run: () => 70 })
