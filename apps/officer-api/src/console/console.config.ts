import { IsString } from 'class-validator';

export class ConsoleConfig {
  /** Folder of the built console; empty = the one built beside this API. */
  @IsString() CONSOLE_FOLDER = '';
}
