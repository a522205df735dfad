/** Routes of functions/events: the templates of an organisation. They are part of events.ts, which passes them on. */
import * as v from 'valibot';
import type { TemplateRow } from '../copies.ts';
import { limits } from '../event.ts';
import { type Page, route } from './route.ts';

export type { TemplateRow } from '../copies.ts';

export const TemplateName = v.strictObject({ name: v.pipe(v.string(), v.minLength(1), v.maxLength(limits.name)) });

export const saveTemplate = route<TemplateRow>()(
  'POST',
  '/api/events/:eventId/templates',
  'Save the event as a template: its content and documents',
  { body: TemplateName, status: 201 },
);
export const listTemplates = route<Page<TemplateRow>>()(
  'GET',
  '/api/templates',
  'Templates of my organisation (?cursor=)',
);
export const renameTemplate = route<TemplateRow>()('PUT', '/api/templates/:templateId', 'Rename a template', {
  body: TemplateName,
  edit: true,
});
export const deleteTemplate = route<{ id: string }>()(
  'DELETE',
  '/api/templates/:templateId',
  'Delete a template; events that were started from it stay',
);
