import { afterAll, describe } from 'vitest';
import { credentials, region, startLocalS3 } from '../cdk/local/s3-server.ts';
import { s3Contract } from './s3.ts';
import { findVersitygw } from './versitygw.ts';

const local = await startLocalS3();
afterAll(() => local.close());

describe('the local S3', () => {
  s3Contract({ endpoint: local.endpoint, region, credentials, bucket: 'vault' });
});

const versitygw = await findVersitygw();
if (versitygw) {
  afterAll(() => versitygw.close());
  describe('versitygw', () => s3Contract(versitygw.server));
} else {
  console.info('versitygw is neither at VERSITYGW_ENDPOINT nor on the PATH: its half of the contract was not run.');
}
