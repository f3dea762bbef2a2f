import { RecentFactor } from '@alongside/api-identity';
import { Contract, DocumentPrinter, TenantDatabase } from '@alongside/api-platform';
import {
  Controller,
  Get,
  Header,
  Param,
  ParseUUIDPipe,
  StreamableFile,
  UseGuards,
} from '@nestjs/common';
import { openRecord } from '../record.queries';
import { viewRecord } from '../record.view';
import { printedRecord } from './printed-record';

@Controller('api/v1/supervision/records')
export class RecordPdfController {
  constructor(
    private readonly database: TenantDatabase,
    private readonly printer: DocumentPrinter,
  ) {}

  @Get(':recordId.pdf')
  @UseGuards(RecentFactor)
  @Header('cache-control', 'no-store')
  @Contract({ summary: 'A record of supervision as a tagged PDF', media: 'application/pdf' })
  async print(@Param('recordId', ParseUUIDPipe) recordId: string): Promise<StreamableFile> {
    const { view, timeZone } = await this.database.read(async (db) => {
      const record = await openRecord(db, recordId);
      return { view: await viewRecord(db, record), timeZone: record.timeZone };
    });
    return new StreamableFile(this.printer.print(printedRecord(view, timeZone)), {
      type: 'application/pdf',
      // The name of the file names nobody.
      disposition: `attachment; filename="supervision-record-${view.text.heldOn}.pdf"`,
    });
  }
}
