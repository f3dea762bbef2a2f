import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

/** Lets one route take a body that is larger than others'. Unit: bytes. */
export const LargeBody = (bytes: number): MethodDecorator => RouteConfig({ bodyLimit: bytes });

/** Before routes are added. */
export function allowLargeBodies(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    const { bodyLimit } = (route.config ?? {}) as { bodyLimit?: number };
    if (bodyLimit !== undefined) route.bodyLimit = bodyLimit;
  });
}
