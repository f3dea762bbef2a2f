/** Whether the operator lets people open organisations by themselves: the page says so itself, nobody is asked. */
export const maySignUp = (page: Document): boolean =>
  page.querySelector('meta[name=sign-up]')?.getAttribute('content') === 'on';
