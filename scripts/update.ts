import { spawnSync } from 'node:child_process';

/*
 * `npm run update`: brings every dependency to its newest version, then makes the tables that come from packages and runs
 * all there is: what a new version breaks is seen before it is committed. Names versions exactly, as package.json does.
 */
const run = (command: string, ...args: readonly string[]): void => {
  console.log(`\n— ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
};

// npm 11 has no command that goes past the ranges of package.json; npm-check-updates rewrites them.
run('npx', '--yes', 'npm-check-updates@19', '--upgrade');
run('npm', 'install');
run('npx', 'biome', 'migrate', '--write');
run('npx', 'wxt', 'prepare');
run('npm', 'test');
run('npm', 'run', 'release:check');
run('git', 'diff', '--stat');
