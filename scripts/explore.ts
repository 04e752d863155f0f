import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/*
 * The properties with values that nobody has tried yet, as many times over as told: `npm run explore -- 10`. It ends with
 * the first failure; what was found becomes a fixture of its own, for CI tries the same values always.
 */
const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((path) => /^(?:unit|hostile)\b.*\.test\.tsx?$/.test(path))
  .map((path) => `test/${path}`)
  .filter((path) => path.startsWith('test/hostile') || /from 'fast-check'/.test(readFileSync(path, 'utf8')));
const times = Number(process.argv[2] ?? 1);
const env = { ...process.env, PROPERTY_SEED: 'random', HOSTILE_SEED: 'random' };

for (let time = 1; time <= times; time++) {
  console.log(`\n— ${time} of ${times}`);
  const { status } = spawnSync('vitest', ['run', '--project', 'unit', '--project', 'hostile', ...files], {
    stdio: 'inherit',
    env,
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(1);
}
