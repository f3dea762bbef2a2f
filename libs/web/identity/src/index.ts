export {
  forgotPasswordRoutes,
  meRoutes,
  resetPasswordRoutes,
  singleSignOnRoutes,
  throughOrganisationRoutes,
  signInHelpRoutes,
} from './identity.routes';
export { SignInForm } from './sign-in-form';
export { SignInPage } from './sign-in-page';
