import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { field } from '../../../core/value.ts'
import { callTool, listNames, refusalOf, shakeHands, textOf } from './session.ts'
import type { Tour } from './tour.ts'

/** A real server from npm: everything it is for passes, byte for byte; a token that the model lets slip does not. */
export async function visitHonestServer(
  { tell, open, scratch, token }: Tour,
  program: string,
): Promise<void> {
  tell.heading('1. An honest server: @modelcontextprotocol/server-filesystem')
  tell.say('It may use one scratch folder. What it is for passes unchanged.')
  const folder = join(scratch, 'files')
  mkdirSync(folder)
  writeFileSync(join(folder, 'notes.txt'), NOTES)

  const session = open('files', [process.execPath, program, folder])
  await shakeHands(session)
  const tools = await listNames(session, 'tools')
  tell.passed(`tools/list: ${tools.length} tools, each pinned as it is now`, tools.includes('write_file'))

  const read = await callTool(session, 'read_text_file', { path: join(folder, 'notes.txt') })
  tell.passed('read_text_file notes.txt: the text, unchanged', textOf(read) === NOTES)

  const list = join(folder, 'list.txt')
  await callTool(session, 'write_file', { path: list, content: 'rope, tar' })
  tell.passed('write_file list.txt: the file is there', isFile(list, 'rope, tar'))

  const outside = await callTool(session, 'read_text_file', { path: join(scratch, 'elsewhere.txt') })
  const isOwnError = field(outside.result, 'isError') === true && refusalOf(outside) === undefined
  tell.passed("read_text_file outside the folder: the server's own refusal", isOwnError)

  const leak = join(folder, 'leak.txt')
  tell.stopped(
    'write_file with an access token in the text (made up)',
    refusalOf(
      await callTool(session, 'write_file', { path: leak, content: `Log in with ${token} and pull.` }),
    ),
  )
  tell.checked('that file was never written', !existsSync(leak))
  await session.close()
}

const NOTES = 'Buy rope.\nMend the sail.\n'

const isFile = (path: string, content: string): boolean =>
  existsSync(path) && readFileSync(path, 'utf8') === content
