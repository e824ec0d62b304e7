import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { NotFoundPage } from '../pages/not-found.js';
import { CrashPage } from '../pages/crash.js';
import { SignedInPage } from '../pages/signed-in.js';
import { FirstPage } from './first-page.js';
import { SessionGate } from './session.js';
import { SIGNED_IN } from './sign-in.js';
import { Shell } from './shell.js';

const pages: RouteObject[] = [
  { index: true, element: <FirstPage /> },
  { path: 'inbox', lazy: async () => ({ Component: (await import('../pages/inbox/inbox-page.js')).InboxPage }) },
  { path: 'intake', lazy: async () => ({ Component: (await import('../pages/intake/intake-page.js')).IntakePage }) },
  { path: 'ready', lazy: async () => ({ Component: (await import('../pages/ready/ready-page.js')).ReadyPage }) },
  { path: 'approvals', lazy: async () => ({ Component: (await import('../pages/approvals/approvals-page.js')).ApprovalsPage }) },
  { path: 'dossiers/:id', lazy: async () => ({ Component: (await import('../pages/dossier/dossier-page.js')).DossierPage }) },
  {
    path: 'dossiers/:id/supplement',
    lazy: async () => ({ Component: (await import('../pages/supplement/supplement-page.js')).SupplementPage }),
  },
  { path: 'dossiers/:id/draft', lazy: async () => ({ Component: (await import('../pages/draft/draft-page.js')).DraftPage }) },
  { path: 'sign', lazy: async () => ({ Component: (await import('../pages/sign/sign-page.js')).SignPage }) },
  { path: 'supervise', lazy: async () => ({ Component: (await import('../pages/supervise/supervise-page.js')).SupervisePage }) },
  { path: 'supervise/board', lazy: async () => ({ Component: (await import('../pages/supervise/board-page.js')).BoardPage }) },
  { path: 'supervise/steps', lazy: async () => ({ Component: (await import('../pages/supervise/steps-page.js')).StepsPage }) },
  { path: 'supervise/forecast', lazy: async () => ({ Component: (await import('../pages/supervise/forecast-page.js')).ForecastPage }) },
  { path: 'supervise/heat-map', lazy: async () => ({ Component: (await import('../pages/supervise/heat-page.js')).HeatPage }) },
  { path: 'supervise/trend', lazy: async () => ({ Component: (await import('../pages/supervise/trend-page.js')).TrendPage }) },
  {
    path: 'supervise/lateness',
    lazy: async () => ({ Component: (await import('../pages/supervise/lateness-page.js')).LatenessPage }),
  },
  {
    path: 'supervise/usual-time',
    lazy: async () => ({ Component: (await import('../pages/supervise/usual-time-page.js')).UsualTimePage }),
  },
  {
    path: 'supervise/bottlenecks',
    lazy: async () => ({ Component: (await import('../pages/supervise/bottlenecks-page.js')).BottlenecksPage }),
  },
  {
    path: 'supervise/satisfaction',
    lazy: async () => ({ Component: (await import('../pages/supervise/satisfaction-page.js')).SatisfactionPage }),
  },
  { path: 'supervise/766', lazy: async () => ({ Component: (await import('../pages/supervise/indicators-page.js')).IndicatorsPage }) },
  { path: 'supervise/exports', lazy: async () => ({ Component: (await import('../pages/supervise/exports-page.js')).ExportsPage }) },
  { path: 'supervise/register', lazy: async () => ({ Component: (await import('../pages/supervise/register-page.js')).RegisterPage }) },
  { path: 'desk', lazy: async () => ({ Component: (await import('../pages/desk/desk-page.js')).DeskPage }) },
  { path: 'units', lazy: async () => ({ Component: (await import('../pages/units/units-page.js')).UnitsPage }) },
  { path: 'procedures', lazy: async () => ({ Component: (await import('../pages/catalogue/catalogue-page.js')).CataloguePage }) },
  { path: 'procedures/review', lazy: async () => ({ Component: (await import('../pages/catalogue/review-page.js')).ReviewPage }) },
  { path: 'procedures/import', lazy: async () => ({ Component: (await import('../pages/catalogue/import-page.js')).ImportPage }) },
  { path: 'calendar', lazy: async () => ({ Component: (await import('../pages/calendar/calendar-page.js')).CalendarPage }) },
  {
    path: 'administration/people',
    lazy: async () => ({ Component: (await import('../pages/administration/people-page.js')).PeoplePage }),
  },
  {
    path: 'administration/duties',
    lazy: async () => ({ Component: (await import('../pages/administration/duties-page.js')).DutiesPage }),
  },
  {
    path: 'administration/texts',
    lazy: async () => ({ Component: (await import('../pages/administration/notice-texts-page.js')).NoticeTextsPage }),
  },
  {
    path: 'administration/translations',
    lazy: async () => ({ Component: (await import('../pages/administration/translations-page.js')).TranslationsPage }),
  },
  { path: 'me', lazy: async () => ({ Component: (await import('../pages/me/me-page.js')).MePage }) },
  { path: '*', element: <NotFoundPage /> },
];

export const router = createBrowserRouter([
  { path: SIGNED_IN, element: <SignedInPage /> },
  { path: '/home', element: <Navigate to="/" replace /> },
  {
    path: '/',
    element: (
      <SessionGate>
        <Shell />
      </SessionGate>
    ),
    errorElement: <CrashPage />,
    hydrateFallbackElement: <span />,
    children: [{ errorElement: <CrashPage />, children: pages }],
  },
]);
