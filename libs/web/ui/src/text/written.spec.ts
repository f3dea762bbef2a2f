import { identifiersIn } from '@alongside/domain';
import { TestBed } from '@angular/core/testing';
import { IdentifierWarning } from './identifier-warning';
import { MentionText } from './mention-text';

describe('what somebody wrote', () => {
  const show = async (text: string, names: readonly string[]): Promise<HTMLElement> => {
    const fixture = TestBed.createComponent(MentionText);
    fixture.componentRef.setInput('text', text);
    fixture.componentRef.setInput('names', names);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  };

  it('is text, whatever it looks like', async () => {
    const element = await show('<img src=x onerror=alert(1)>', []);

    expect(element.querySelector('img')).toBeNull();
    expect(element.textContent).toContain('<img src=x onerror=alert(1)>');
  });

  it('marks those who were mentioned, and nobody else', async () => {
    const element = await show('@Amira, ask @Amira Khan or @Tom', ['Amira Khan']);

    expect([...element.querySelectorAll('.mention')].map((each) => each.textContent)).toEqual([
      '@Amira',
      '@Amira Khan',
    ]);
  });

  it('makes paragraphs of blank lines', async () => {
    const element = await show('One\nline\n\nTwo', []);

    expect(element.querySelectorAll('p')).toHaveLength(2);
  });
});

describe('the warning before text is saved', () => {
  it('shows what was found and leaves the choice', async () => {
    const text = 'Ring 07700 900123.';
    const fixture = TestBed.createComponent(IdentifierWarning);
    let saved = 0;
    fixture.componentRef.setInput('text', text);
    fixture.componentRef.setInput('found', identifiersIn(text));
    fixture.componentRef.setInput('personLabel', 'Heron 14');
    fixture.componentInstance.saved.subscribe(() => saved++);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;

    expect(element.querySelector('li')?.textContent).toContain('07700 900123');
    expect(element.textContent).toContain('Use Heron 14 instead.');
    element.querySelectorAll('button')[1]?.click();
    expect(saved).toBe(1);
  });

  it('says nothing when nothing was found', async () => {
    const fixture = TestBed.createComponent(IdentifierWarning);
    fixture.componentRef.setInput('text', 'They like football.');
    fixture.componentRef.setInput('found', []);
    await fixture.whenStable();

    expect((fixture.nativeElement as HTMLElement).textContent.trim()).toBe('');
  });
});
