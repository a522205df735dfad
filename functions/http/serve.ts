/** An app as a Lambda function behind an HTTP API. */
import type { Context } from 'aws-lambda';
import type { Hono } from 'hono';
import { defaultIsContentTypeBinary, handle, type LambdaEvent } from 'hono/aws-lambda';
import { Problem } from '../../shared/problem.ts';
import { t } from '../../shared/words/say.ts';
import { type Env, problemResponse } from './app.ts';

type Result = Awaited<ReturnType<ReturnType<typeof handle>>>;

/** What goes through as bytes: also CSV, whose byte order mark would be lost on the way through text. */
const asBytes = (contentType: string): boolean =>
  contentType.startsWith('text/csv') || defaultIsContentTypeBinary(contentType);

/** Serves an app. A GET with a body is a problem like any other, which hono would answer in plain text. */
export function serve(app: Hono<Env>): (event: LambdaEvent, context: Context) => Promise<Result> {
  const answer = handle(app, { isContentTypeBinary: asBytes });
  return async (event, context) => {
    const { http, requestId } = event.requestContext as { http?: { method?: string }; requestId?: string };
    if (!event.body || !['GET', 'HEAD'].includes(http?.method ?? '')) return answer(event, context);
    const refused = problemResponse(new Problem('body-wrong', t('This request takes no body.')), requestId);
    return {
      statusCode: refused.status,
      headers: Object.fromEntries(refused.headers),
      body: await refused.text(),
      isBase64Encoded: false,
    };
  };
}
