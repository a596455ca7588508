import { type Arguments, readArguments, usage } from './arguments.ts';
import { startHub } from './startHub.ts';

async function serve({
  dataDir,
  port,
  host,
  demo,
}: Exclude<Arguments, { help: true }>): Promise<void> {
  const hub = await startHub({
    dataDir,
    port,
    host,
    demo,
    log: console.log,
    onCode: ({ email, code }) => console.log(`Code for ${email}: ${code} (valid for an hour)`),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      hub.stop().then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      );
    });
  }

  console.log(`\nThe hub is at ${hub.url}\nIts publishable key is ${hub.key}`);
  console.log(
    hub.invite
      ? `\nJoin Ward 6, the demonstration community, by\n  ${hub.invite}`
      : 'Give both to the extension, in its settings under Connection, and found a community there.',
  );
  for (const { name, email, password } of hub.members ?? []) {
    console.log(`Sign in as ${name} with ${email} and the password ${password}`);
  }
  console.log('Codes for signing in appear here. Stop with Ctrl+C.\n');
}

function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

try {
  const chosen = readArguments(process.argv.slice(2));
  if (chosen.help) console.log(usage);
  else await serve(chosen);
} catch (error) {
  fail(error);
}
