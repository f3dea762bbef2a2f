import { TenantDatabase } from '@alongside/api-platform';
import type { ThemeLook, ThemesOverview, UnitThemes } from '@alongside/contracts';
import type { Quarter } from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { recordView } from '../views/record-view';
import { managersOnly, readOverview, readUnit } from './themes.queries';

/** What was published, for managers; every look is written down. */
@Injectable()
export class ThemesService {
  constructor(private readonly database: TenantDatabase) {}

  /** Throws NotFound for everybody who is not a manager. */
  overview(): Promise<ThemesOverview> {
    return this.database.read((db) => {
      managersOnly(db);
      return readOverview(db);
    });
  }

  /** Throws NotFound for everybody who is not a manager, and when nothing was published there. */
  unit(quarter: Quarter, unitId: string, how: ThemeLook): Promise<UnitThemes> {
    return this.database.read(async (db) => {
      managersOnly(db);
      const themes = await readUnit(db, quarter, unitId);
      await recordView(db, themes, how);
      return themes;
    });
  }
}
