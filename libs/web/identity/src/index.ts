export {
  forgotPasswordRoutes,
  meRoutes,
  resetPasswordRoutes,
  singleSignOnRoutes,
  throughOrganisationRoutes,
  signInHelpRoutes,
  signUpRoutes,
} from './identity.routes';
export { StepUp } from './factors/step-up';
export { SignInForm } from './sign-in-form';
export { SignInPage } from './sign-in-page';
