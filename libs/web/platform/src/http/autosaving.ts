import { HttpContext, HttpContextToken } from '@angular/common/http';

/** Whether a request keeps what is being written: it needs no key and is repeated by its own keeper. */
export const AUTOSAVE = new HttpContextToken(() => false);

/** Marks a request as autosaving: `http.patch(url, body, { context: autosaving() })`. */
export const autosaving = (): HttpContext => new HttpContext().set(AUTOSAVE, true);
