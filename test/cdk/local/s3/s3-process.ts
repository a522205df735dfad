import { startLocalS3 } from '../s3-server.ts';

// A process of its own, so that it can be killed; it says where it listens.
const { endpoint } = await startLocalS3({ dataDir: process.argv[2] });
console.log(endpoint);
