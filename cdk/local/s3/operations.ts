import type { Answer } from './answer.ts';
import { checksumHeaders } from './body.ts';
import type { Call } from './call.ts';
import { listObjects } from './list.ts';
import { completeUpload, createUpload, listParts, uploadPart } from './multipart.ts';
import { getObject, headObject, overrides } from './read.ts';
import { Refusal } from './refusal.ts';
import type { S3Request } from './request.ts';
import { bypassHeader, getRetention, lockHeaders, putRetention } from './retention.ts';
import { signatureParameters } from './signature.ts';
import { deleteObject, putObject } from './write.ts';

type Operation = {
  method: string;
  on: 'bucket' | 'object';
  /** Query parameter that turns the method into this operation. */
  flag?: string;
  query: string[];
  headers: string[];
  run: (call: Call) => Promise<Answer>;
};

const readHeaders = ['if-modified-since', 'if-none-match', 'if-range', 'range', 'x-amz-checksum-mode'];
const readQuery = ['versionId', 'x-amz-checksum-mode', ...overrides];

const operations: Operation[] = [
  { method: 'HEAD', on: 'bucket', query: [], headers: [], run: async () => ({ status: 200 }) },
  {
    method: 'GET',
    on: 'bucket',
    flag: 'list-type',
    query: ['prefix', 'max-keys', 'continuation-token'],
    headers: [],
    run: listObjects,
  },
  {
    method: 'PUT',
    on: 'object',
    query: [],
    headers: ['if-none-match', ...checksumHeaders, ...lockHeaders],
    run: putObject,
  },
  { method: 'GET', on: 'object', query: readQuery, headers: readHeaders, run: getObject },
  { method: 'HEAD', on: 'object', query: readQuery, headers: readHeaders, run: headObject },
  { method: 'DELETE', on: 'object', query: ['versionId'], headers: [bypassHeader], run: deleteObject },
  {
    method: 'PUT',
    on: 'object',
    flag: 'retention',
    query: ['versionId'],
    headers: [bypassHeader, ...checksumHeaders],
    run: putRetention,
  },
  {
    method: 'POST',
    on: 'object',
    flag: 'uploads',
    query: [],
    headers: ['x-amz-checksum-algorithm', 'x-amz-checksum-type'],
    run: createUpload,
  },
  {
    method: 'PUT',
    on: 'object',
    flag: 'partNumber',
    query: ['uploadId'],
    headers: ['x-amz-checksum-sha256', 'x-amz-sdk-checksum-algorithm'],
    run: uploadPart,
  },
  { method: 'GET', on: 'object', flag: 'uploadId', query: [], headers: [], run: listParts },
  { method: 'POST', on: 'object', flag: 'uploadId', query: [], headers: ['if-none-match'], run: completeUpload },
  { method: 'GET', on: 'object', flag: 'retention', query: ['versionId'], headers: [], run: getRetention },
];

/** Headers that may change what a request means: each is understood by its operation, or the request is refused. */
const meaningful = /^(x-amz-|if-|range$|content-md5$|content-range$)/;
const everywhere = ['x-amz-content-sha256', 'x-amz-date', 'x-amz-user-agent'];

/** Finds what a request asks for; refuses all that is not carried out here, rather than doing half of it. */
export function operationOf({ method, key, bucket, query, headers }: S3Request): Operation['run'] {
  const on = key === '' ? 'bucket' : 'object';
  const candidates = operations.filter((each) => bucket !== '' && each.method === method && each.on === on);
  const operation =
    candidates.find(({ flag }) => flag !== undefined && query.has(flag)) ?? candidates.find(({ flag }) => !flag);
  if (!operation) throw new Refusal('NotImplemented', `${method} on this ${on} is not implemented.`);

  const parameters = ['x-id', operation.flag, ...operation.query, ...signatureParameters];
  const extra = [
    ...[...query.keys()].filter((name) => !parameters.includes(name)),
    ...[...headers.keys()].filter(
      (name) => meaningful.test(name) && !everywhere.includes(name) && !operation.headers.includes(name),
    ),
  ];
  if (extra.length > 0) throw new Refusal('NotImplemented', `${method} with ${extra.join(', ')} is not implemented.`);
  return operation.run;
}
