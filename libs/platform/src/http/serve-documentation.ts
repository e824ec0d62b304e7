import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

const PATH = '/docs';

/** Interactive documentation, outside production only: it needs a looser policy for its own pages than any page of ours has. */
export function serveDocumentation(app: NestFastifyApplication, openApi: object): void {
  SwaggerModule.setup(PATH.slice(1), app, openApi as OpenAPIObject, { jsonDocumentUrl: `${PATH}/openapi.json`, raw: ['json'] });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', async (request: FastifyRequest, reply: FastifyReply) => {
      const path = request.url.split('?')[0] ?? '';
      if (path === PATH || path.startsWith(`${PATH}/`)) void reply.header('content-security-policy', POLICY);
    });
}

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";
