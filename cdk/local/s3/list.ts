import type { Answer } from './answer.ts';
import type { Call } from './call.ts';
import { Refusal } from './refusal.ts';
import { document, element } from './xml.ts';

/** ListObjectsV2, one page. Reads the whole bucket for it, which is good enough for one machine. */
export async function listObjects({ request, bucket }: Call): Promise<Answer> {
  if (request.query.get('list-type') !== '2') throw new Refusal('NotImplemented', 'Only ListObjectsV2 is implemented.');
  const prefix = request.query.get('prefix') ?? '';
  const asked = request.query.get('max-keys') ?? '1000';
  if (!/^\d{1,9}$/.test(asked)) throw new Refusal('InvalidArgument', 'max-keys must be a whole number.');
  const most = Math.min(Number(asked), 1000);
  const token = request.query.get('continuation-token');
  const after = Buffer.from(token ?? '', 'base64url');

  const rest = (await bucket.store.list())
    .filter(({ key }) => key.startsWith(prefix))
    .filter(({ key }) => token === undefined || Buffer.compare(Buffer.from(key), after) > 0);
  const page = rest.slice(0, most);
  const last = page.at(-1);
  const more = last !== undefined && rest.length > page.length;

  const result = element(
    'ListBucketResult',
    element('Name', bucket.name),
    element('Prefix', prefix),
    element('KeyCount', String(page.length)),
    element('MaxKeys', String(most)),
    element('IsTruncated', String(more)),
    ...(token === undefined ? [] : [element('ContinuationToken', token)]),
    ...(more ? [element('NextContinuationToken', Buffer.from(last.key).toString('base64url'))] : []),
    ...page.map(({ key, at, etag, size }) =>
      element(
        'Contents',
        element('Key', key),
        element('LastModified', new Date(at).toISOString()),
        element('ETag', etag),
        element('Size', String(size)),
        element('StorageClass', 'STANDARD'),
      ),
    ),
  );
  return { status: 200, headers: { 'content-type': 'application/xml' }, body: document(result) };
}
