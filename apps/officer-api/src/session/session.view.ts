import { ApiProperty } from '@nestjs/swagger';

export class HeldRoleView {
  @ApiProperty() role: string;
  @ApiProperty({ format: 'uuid' }) unitId: string;
  @ApiProperty() unitCode: string;
  @ApiProperty({ type: Object }) unitName: { vi: string; en: string };
}

export class OfficerSessionView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() fullName: string;
  @ApiProperty({ type: [HeldRoleView] }) roles: HeldRoleView[];
  @ApiProperty({ type: [String] }) permissions: string[];
  /** What time it is for the installation; a page counts on from here. */
  @ApiProperty({ format: 'date-time' }) now: Date;
  @ApiProperty() zone: string;
  /** Code of the province of this installation, so that a form need not ask people for it; null where none is set. */
  @ApiProperty({ type: String, nullable: true }) homeProvince: string | null;
}
