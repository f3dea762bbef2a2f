import 'reflect-metadata';
import { createApi, OperatorError } from '@alongside/api-platform';
import contractSchemas from '@alongside/contract-schemas';
import { Logger, LoggerModule } from 'nestjs-pino';
import { readConfig } from './config';
import { logging } from './logging';
import { stopWith } from './operator-message';
import { ENTITIES, MODULES } from './schema';
import { serveWeb } from './serve-web';

try {
  const config = readConfig();
  if (config.platform.allowsSignUp === true && config.platform.mail === undefined)
    throw new OperatorError('SIGN_UP needs SMTP_URL: addresses are confirmed by mail.');
  const app = await createApi(config.platform, {
    modules: [LoggerModule.forRoot(logging(config.logLevel)), ...MODULES],
    entities: ENTITIES,
    schemas: contractSchemas,
    logger: false,
  });
  app.useLogger(app.get(Logger));
  app.enableShutdownHooks();
  await serveWeb(app, config.webRoot, config.platform);
  await app.listen(config.port, config.host);
} catch (error) {
  const { code, port } = error as { code?: string; port?: number };
  stopWith(
    code === 'EADDRINUSE'
      ? new OperatorError(`Port ${port ?? ''} is in use. Choose another with PORT.`)
      : error,
  );
}
