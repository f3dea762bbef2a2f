import type { TestMember } from '@alongside/api-testing';
import type { LiveEvent } from '@alongside/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** What an open page hears. */
export class OpenPage {
  readonly heard: LiveEvent[] = [];
  isOpen = true;
  /** How the API answered when it was opened. */
  status = 0;
  private readonly leaving = new AbortController();

  static async of(app: NestFastifyApplication, member: TestMember): Promise<OpenPage> {
    const page = new OpenPage();
    const answer = await fetch(`${await app.getUrl()}/api/v1/events`, {
      headers: { cookie: `alongside=${member.token}`, accept: 'text/event-stream' },
      signal: page.leaving.signal,
    });
    page.status = answer.status;
    if (answer.body) void page.listen(answer.body.pipeThrough(new TextDecoderStream()));
    return page;
  }

  leave(): void {
    this.leaving.abort();
  }

  private async listen(stream: AsyncIterable<string>): Promise<void> {
    try {
      for await (const text of stream)
        for (const [, data] of text.matchAll(/event: news\n(?:id: \d+\n)?data: (.+)/g))
          this.heard.push(JSON.parse(data ?? '') as LiveEvent);
    } catch {
      // The page left, or the stream was cut.
    }
    this.isOpen = false;
  }
}

/** Whether something becomes true within so many milliseconds. */
export async function until(isTrue: () => boolean, milliseconds: number): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end;) {
    if (isTrue()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return isTrue();
}
