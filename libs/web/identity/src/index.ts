export { forgotPasswordRoutes, meRoutes, resetPasswordRoutes } from './identity.routes';
export { SignInForm } from './sign-in-form';
export { SignInPage } from './sign-in-page';
