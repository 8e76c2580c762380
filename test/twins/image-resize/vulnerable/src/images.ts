import { spawn } from "node:child_process";
import { readdir } from "node:fs/promises";

const library = process.env.IMAGE_DIR ?? "./images";

export async function listImages(): Promise<string[]> {
  const names = await readdir(library);
  return names.filter((name) => /\.(png|jpe?g|webp)$/i.test(name));
}

export async function resize(file: string, width: number): Promise<string> {
  const known = await listImages();
  if (!known.includes(file)) throw new Error("no such image");
  const output = file.replace(/\.(\w+)$/, `-${width}.$1`);
  return collect("convert", [file, "-resize", `${width}x`, output]);
}

function collect(command: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: library, shell: true });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${command} exited with ${code}`));
    });
  });
}
