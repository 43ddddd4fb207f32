import { z } from 'zod';
import { openApiServers } from '../../generator/openapi/server-of.ts';
import { apis, flowIds } from '../../model/flow.ts';
import { generatedFormats } from '../../model/generated-format.ts';
import { orgTypes } from '../../model/org-type.ts';

const path = z.string().min(1);

const https = z.string().regex(/^https:\/\//, { error: 'must be an https URL' });

const document = z.strictObject({
  file: path.describe('Path of an OpenAPI 3.0 or 3.1 document, from the folder of this file.'),
  folder: z.string().min(1).optional().describe('Name of the folder; the title unless told.'),
  server: z
    .enum(openApiServers)
    .optional()
    .describe(
      'Where its requests go: to the org of the token, to the CPQ tenant, or to the server that the document names. Taken from the document unless told.',
    ),
});

const host = z.strictObject({
  url: z.string().min(1).describe('My Domain URL of the org, or URL of the site.'),
  site: z.string().optional().describe('Path prefix of an Experience Cloud site.'),
  orgType: z.enum(orgTypes).optional().describe('Whose other values it starts with.'),
  variables: z
    .record(z.string().min(1), z.string())
    .optional()
    .describe('Other values; never a secret.'),
});

const addedVariable = z
  .strictObject({
    description: z.string().min(1).describe('What a person reads beside it in Postman.'),
    value: z.string().optional().describe('What it starts with; never for a secret.'),
    secret: z.boolean().optional().describe('Typed secret, and masked in every report.'),
  })
  .refine(({ value = '', secret }) => secret !== true || value === '', {
    path: ['value'],
    error: 'must not stand here: the variable is a secret',
  });

const template = path.optional();

const templates = z.strictObject({
  collection: template.describe('Template of the description of a collection.'),
  folder: template.describe('Template of the description of a folder.'),
  request: template.describe('Template of the description of a request.'),
  guide: template.describe('Template of the guide of a flow.'),
});

const brand = z.strictObject({
  name: z.string().min(1).describe('Whose name stands there.'),
  logo: https.optional().describe('Address of a picture.'),
  link: https.optional().describe('Where the name leads.'),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, { error: 'must be a colour such as "#0a6ed1", in quotes' })
    .optional()
    .describe('Colour of the name, such as "#0a6ed1".'),
});

/** What the section `generate` of the configuration file may say. */
export const generationSchema = z.strictObject({
  flows: z.array(z.enum(flowIds)).min(1).optional().describe('Flows to write; all unless told.'),
  orgTypes: z.array(z.enum(orgTypes)).optional().describe('Org types of the environments.'),
  formats: z.array(z.enum(generatedFormats)).min(1).optional().describe('What to write.'),
  api: z
    .array(z.enum(apis))
    .optional()
    .describe('APIs that Use the token calls; an empty list for none.'),
  openapi: z.array(document).optional().describe('Documents whose requests are added.'),
  out: path.optional().describe('Folder to write to, from the folder of this file.'),
  name: z.string().min(1).optional().describe('Name of the collections and environments.'),
  names: z
    .record(z.string().min(1), z.string().min(1))
    .optional()
    .describe('New names of flows, folders and requests by their old ones.'),
  folders: z.array(z.string().min(1)).optional().describe('Folders in the order wanted.'),
  hosts: z
    .record(z.string().min(1), host)
    .optional()
    .describe('Hosts by name; each gets an environment of its own.'),
  variables: z
    .record(z.string().min(1), addedVariable)
    .optional()
    .describe('Variables that every environment has besides ours.'),
  templates: templates
    .optional()
    .describe('Handlebars templates of your own, from the folder of this file.'),
  brand: brand.optional().describe('Whose name stands in guides and descriptions.'),
});

export type GenerationConfiguration = z.infer<typeof generationSchema>;
