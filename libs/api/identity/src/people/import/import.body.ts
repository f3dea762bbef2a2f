import { type CheckImport, IMPORT_LIMITS, type ImportPeople } from '@alongside/contracts';
import { IsBoolean, IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class CheckImportBody implements CheckImport {
  @IsString()
  @IsNotEmpty()
  @MaxLength(IMPORT_LIMITS.text)
  readonly text!: string;

  @IsBoolean()
  readonly makesUnits!: boolean;
}

export class ImportPeopleBody extends CheckImportBody implements ImportPeople {
  @IsBoolean()
  readonly onlyWhatIsFine!: boolean;
}
