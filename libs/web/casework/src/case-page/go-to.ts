/** Brings a part of the page into view and puts the focus there, as a link within the page would. */
export function goTo(id: string): void {
  const target = document.getElementById(id);
  if (target === null) return;
  if (!target.matches('a, button, input, textarea, select, [tabindex]')) target.tabIndex = -1;
  target.scrollIntoView({ block: 'start' });
  target.focus({ preventScroll: true });
}
