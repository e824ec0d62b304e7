import type { ColumnType, DataSource } from 'typeorm';

/** Transaction ids of 64 bits, by which folds read rows in commit order. TypeORM does not know this type of PostgreSQL. */
export const XID8 = 'xid8' as string as ColumnType;

/** Lets entities name the types above. Call it before the data source is initialised: that is when TypeORM checks them. */
export function allowServerTypes(dataSource: DataSource): void {
  dataSource.driver.supportedDataTypes.push(XID8);
}
