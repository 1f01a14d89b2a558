/** `npm run dev`: pages are built anew as they change, and the server starts anew as it changes. */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');
const watching = await build({ configFile: join(root, 'build/vite.config.ts'), build: { watch: {} }, logLevel: 'warn' });
let server: ReturnType<typeof spawn> | undefined;

/** Starts the server, or starts it again: pages are read once, and browsers come back by themselves. */
function restart(): void {
  const next = () => {
    const args = [
      '--watch',
      '--watch-preserve-output',
      join(root, 'electron/serve.ts'),
      '--port',
      '4747',
      ...process.argv.slice(2),
    ];
    server = spawn(process.execPath, args, { stdio: 'inherit' });
  };
  if (!server) return next();
  server.once('exit', next);
  server.kill('SIGTERM');
}

if ('on' in watching) {
  watching.on('event', ({ code }) => {
    if (code === 'END') restart();
  });
}
process.on('SIGINT', () => {
  server?.kill('SIGTERM');
  process.exit(0);
});
