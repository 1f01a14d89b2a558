/** `npm test`: format, lint, types, borders, and every test; stops at the first step that fails. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildPages } from './pages.ts';

const root = resolve(import.meta.dirname, '..');
const report = join(root, 'dist/test-report.json');

const steps: readonly (readonly [string, ...string[]])[] = [
  ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  ['typescript/bin/tsc', '-p', '.'],
  ['knip/bin/knip.js', '--config', 'build/knip.json'],
];

/** Runs a tool of ours with the Node that runs this, and ends the run when it fails. */
function run(tool: string, args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', tool), ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exitCode = status ?? 1;
}

for (const [tool, ...args] of steps) {
  run(tool, args);
  if (process.exitCode) process.exit();
}
await buildPages({ quiet: true });
rmSync(report, { force: true });
run('vitest/vitest.mjs', [
  'run',
  '--config',
  'build/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]);

// The line that CI reads.
const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
process.stdout.write(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped\n`);
