import { mkdir, readdir, rename } from "node:fs/promises";
import path from "node:path";

const root = path.resolve(process.env.PHOTOS ?? "photos");
const trash = path.join(root, "..", "trash");

export async function remove(photo) {
  const file = inside(photo);
  await mkdir(trash, { recursive: true });
  await rename(file, path.join(trash, path.basename(file)));
  return `removed ${photo}`;
}

export async function count() {
  return (await readdir(root)).length;
}

function inside(photo) {
  const file = path.resolve(root, photo);
  const relative = path.relative(root, file);
  if (relative === "" || relative === ".." || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)) {
    throw new Error("not a photo of this folder");
  }
  return file;
}
