/** Opens the store and the vault for one supplier: under a session of the supplier role on AWS, in the code alone elsewhere. */
import { STSClient } from '@aws-sdk/client-sts';
import { dynamoClient, dynamoStore, type TableNames } from './dynamo-store.ts';
import { s3Client, s3Vault } from './s3-vault.ts';
import type { Store } from './store.ts';
import { supplierStore, supplierVault } from './supplier-scope.ts';
import { type SessionCredentials, supplierSessions } from './supplier-session.ts';
import type { Vault } from './vault.ts';

export type SupplierHandles = { store: Store; vault: Vault };
type Place = { tables: TableNames; vaultBucket: string; region: string; roleArn: string | undefined };

/** Answers the handles of a supplier at an instant; with a role each supplier has clients of its own. */
export function supplierHandles({
  tables,
  vaultBucket,
  region,
  roleArn,
}: Place): (supplierId: string, now: string) => Promise<SupplierHandles> {
  const open = (credentials?: SessionCredentials) => {
    const store = dynamoStore(dynamoClient(credentials), tables);
    const vault = s3Vault(s3Client(credentials), vaultBucket);
    return (supplierId: string): SupplierHandles => ({
      store: supplierStore(store, supplierId),
      vault: supplierVault(vault, supplierId),
    });
  };
  if (!roleArn) {
    const shared = open();
    return async (supplierId) => shared(supplierId);
  }
  const place = { roleArn, region, vaultBucket, sealedTable: tables.sealed, recordsTable: tables.records };
  return supplierSessions(new STSClient({}), place, (credentials, supplierId) => open(credentials)(supplierId));
}
