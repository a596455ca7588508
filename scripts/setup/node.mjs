const neededMajor = 20;
const neededMinor = 19;

/** Ends the process in words where Node is older than what package.json's `engines` asks for. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return;
  console.error(
    `Commonplace needs Node ${neededMajor}.${neededMinor} or later; this is Node ${process.versions.node}.\n` +
      'Install a current one (https://nodejs.org, or "nvm install" in this folder) and run the command again.',
  );
  process.exit(1);
}
