// Loaded before the API (--import): when the process that started it is killed and cannot stop it, the API stops itself.
if (process.channel) {
  process.channel.unref();
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
