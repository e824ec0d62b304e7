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
}
