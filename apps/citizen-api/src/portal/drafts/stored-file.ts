export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}
