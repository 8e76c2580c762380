const piece = Buffer.alloc(1024 * 1024, 65)
for (;;) await new Promise((resolve) => process.stdout.write(piece, resolve))
