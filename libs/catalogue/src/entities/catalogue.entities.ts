import { FormVersionEntity } from './form-version.entity.js';
import { FlowVersionEntity } from './flow-version.entity.js';
import { SearchSynonymEntity } from './search-synonym.entity.js';
import { TemplateVersionEntity } from './template-version.entity.js';
import { ProcedureEntity } from './procedure.entity.js';
import { ProcedureOverrideEntity } from './procedure-override.entity.js';
import { ProcedureVersionEntity } from './procedure-version.entity.js';
import { ProcedureCaseEntity } from './procedure-case.entity.js';
import { ChannelEntity } from './channel.entity.js';
import { ComponentEntity } from './component.entity.js';
import { FeeEntity } from './fee.entity.js';

/** Every table that this lib owns. */
export const CATALOGUE_ENTITIES = [
  FormVersionEntity,
  FlowVersionEntity,
  TemplateVersionEntity,
  ProcedureEntity,
  ProcedureOverrideEntity,
  ProcedureVersionEntity,
  ProcedureCaseEntity,
  ChannelEntity,
  ComponentEntity,
  FeeEntity,
  SearchSynonymEntity,
];
