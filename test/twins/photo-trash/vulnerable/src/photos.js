import { mkdir, readdir, rename } from "node:fs/promises";
import path from "node:path";

const root = path.resolve(process.env.PHOTOS ?? "photos");
const trash = path.join(root, "..", "trash");

export async function remove(photo) {
  const file = path.resolve(root, photo);
  await mkdir(trash, { recursive: true });
  await rename(file, path.join(trash, path.basename(file)));
  return `removed ${photo}`;
}

export async function count() {
  return (await readdir(root)).length;
}
