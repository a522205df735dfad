import type { Area, Tools } from '../http/app.ts';
import { rebuildFigures } from './rebuild.ts';
import { readFigures, readTable, refreshTable } from './tables.ts';
import { createToken, listTokens, revokeToken } from './tokens.ts';

export const figureRoutes: Area<Tools>['routes'] = [
  readFigures,
  readTable,
  refreshTable,
  listTokens,
  createToken,
  revokeToken,
  rebuildFigures,
];
