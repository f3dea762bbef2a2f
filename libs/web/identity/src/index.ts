export {
  forgotPasswordRoutes,
  meRoutes,
  resetPasswordRoutes,
  singleSignOnRoutes,
  throughOrganisationRoutes,
} from './identity.routes';
export { SignInForm } from './sign-in-form';
export { SignInPage } from './sign-in-page';
