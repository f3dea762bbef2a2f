/** Jest's globalTeardown: ends the server that the set-up started, if it started one. */
export default async function tearDown() {
  await globalThis.stopTestDatabase?.();
}
