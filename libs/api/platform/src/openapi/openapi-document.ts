import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** The description of every route, from the code: paths from the controllers, shapes from `@alongside/contracts`. */
export function openApiDocument(app: INestApplication, schemas: object): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Alongside')
    .setDescription('Supervision for relationship-based practice; nobody decides alone.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .build();
  const document = SwaggerModule.createDocument(app, config);
  return {
    ...document,
    components: { ...document.components, schemas: schemas as Schemas },
  };
}
