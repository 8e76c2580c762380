const kept = []
for (;;) kept.push(Buffer.alloc(16 * 1024 * 1024, 1))
