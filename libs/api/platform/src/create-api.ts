import cookie from '@fastify/cookie';
import { type DynamicModule, type LoggerService, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { allowLargeBodies } from './large-body';
import { openApiDocument } from './openapi/openapi-document';
import { PlatformModule } from './platform.module';
import type { PlatformSettings } from './platform-settings';
import { toProblem } from './problem.filter';
import { prepareRequests } from './request-hooks';

/** What an API is made of: its modules, the rows they own, the shapes of its contracts. */
export interface ApiParts {
  readonly modules: readonly (Type | DynamicModule)[];
  readonly entities: readonly (new () => object)[];
  /** JSON schemas of `@alongside/contracts`, by name. */
  readonly schemas: object;
  readonly logger: LoggerService | false;
}

@Module({})
class Root {}

/** Longest body, in bytes: a long story in Welsh and then some. */
const BODY_LIMIT = 262_144;

/** The HTTP application, ready to listen; the same for the product and for its tests. */
export async function createApi(
  settings: PlatformSettings,
  parts: ApiParts,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: [...settings.trustedProxies],
    routerOptions: { maxParamLength: 200 },
    requestTimeout: 30_000,
    frameworkErrors: (error: Error, _request: FastifyRequest, reply: FastifyReply) => {
      const problem = toProblem(error);
      void reply
        .status(problem.status)
        .type('application/problem+json')
        .send(JSON.stringify(problem));
    },
  });
  const root: DynamicModule = {
    module: Root,
    imports: [PlatformModule.forRoot(settings, parts.entities), ...parts.modules],
  };
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: parts.logger,
    // Fastify's own JSON parser is enough; Nest would add one for forms of other sites.
    bodyParser: false,
    abortOnError: false,
  });
  const fastify = adapter.getInstance();
  fastify.removeContentTypeParser('text/plain');
  await fastify.register(cookie);
  allowLargeBodies(fastify);
  prepareRequests(fastify, settings);
  const document = openApiDocument(app, parts.schemas);
  SwaggerModule.setup('api/docs', app, document, { jsonDocumentUrl: 'api/openapi.json' });
  return app;
}
