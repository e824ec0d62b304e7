import type { Type } from '@nestjs/common';
import { AboutPageController } from './about/about.page-controller.js';
import { ConfirmDraftPageController } from './dossiers/confirm-draft.page-controller.js';
import { DossiersPageController } from './dossiers/dossiers.page-controller.js';
import { EndingPageController } from './dossiers/ending.page-controller.js';
import { SupplementPageController } from './dossiers/supplement.page-controller.js';
import { DraftsPageController } from './drafts/drafts.page-controller.js';
import { PaperPageController } from './drafts/paper.page-controller.js';
import { FieldFilesPageController } from './drafts/field-files.page-controller.js';
import { QuestionPageController } from './drafts/question.page-controller.js';
import { ReviewPageController } from './drafts/review.page-controller.js';
import { ChangeActsForPageController } from './acting/change-acts-for.page-controller.js';
import { DelegationsPageController } from './acting/delegations.page-controller.js';
import { MyPapersPageController } from './account/my-papers.page-controller.js';
import { NoticeChoicesPageController } from './account/notice-choices.page-controller.js';
import { RateByLinkPageController } from './feedback/rate-by-link.page-controller.js';
import { FiguresPageController } from './figures/figures.page-controller.js';
import { GalleryPageController } from './gallery/gallery.page-controller.js';
import { HomePageController } from './home/home.page-controller.js';
import { AreasController } from '../drafts/areas.controller.js';
import { AssetsController } from './http/assets.controller.js';
import { LookupPageController } from './lookup/lookup.page-controller.js';
import { ProceduresPageController } from './procedures/procedures.page-controller.js';
import { SignInPageController } from './sign-in/sign-in.page-controller.js';

/** Every page of the citizens' portal. */
export const PORTAL_CONTROLLERS: readonly Type[] = [
  HomePageController,
  ProceduresPageController,
  SignInPageController,
  DraftsPageController,
  QuestionPageController,
  FieldFilesPageController,
  PaperPageController,
  ReviewPageController,
  DossiersPageController,
  ConfirmDraftPageController,
  MyPapersPageController,
  ChangeActsForPageController,
  DelegationsPageController,
  NoticeChoicesPageController,
  RateByLinkPageController,
  SupplementPageController,
  EndingPageController,
  LookupPageController,
  FiguresPageController,
  AboutPageController,
  GalleryPageController,
  AssetsController,
  AreasController,
];
