/** `npm run bench -- <what> [flags]`: the benchmarks, each by its name. Standard output holds the result and nothing else. */
import { benchCanvas } from './canvas/index.ts';

/** Each takes the rest of the command line and answers the exit code: 0, 1 something could not be measured, 2 wrong use. */
const benchmarks: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = { canvas: benchCanvas };

const [name = '', ...rest] = process.argv.slice(2);
const benchmark = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined;
if (benchmark) {
  process.exitCode = await benchmark(rest);
} else {
  process.stderr.write(`npm run bench -- <${Object.keys(benchmarks).join('|')}> [--json]\n`);
  process.exitCode = 2;
}
