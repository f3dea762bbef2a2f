import type { BeginLine, SharePast } from '@alongside/contracts';
import { IsBoolean, IsOptional, IsUUID } from 'class-validator';

export class BeginLineBody implements BeginLine {
  @IsUUID()
  readonly superviseeId!: string;

  @IsUUID()
  readonly supervisorId!: string;

  @IsOptional()
  @IsUUID()
  readonly deputyId?: string | null;
}

export class SharePastBody implements SharePast {
  @IsBoolean()
  readonly withNewSupervisor!: boolean;
}
