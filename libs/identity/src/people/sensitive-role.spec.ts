import { ROLES } from '../roles.js';
import { isProvinceRole, isSensitiveRole } from './sensitive-role.js';

it('takes a second administrator for whoever signs, seals, decides, publishes, administers or supervises, and for nobody else', () => {
  expect(ROLES.filter((role) => !isSensitiveRole(role))).toEqual([
    'reception',
    'cashier',
    'hand_over',
    'specialist',
    'postal_agent',
    'due_watcher',
    'unit_viewer',
    'statistician',
    'satisfaction_viewer',
    'population_lookup',
    'catalogue_editor',
  ]);
});

it('leaves roles of the whole province to administrators of the system', () => {
  expect(ROLES.filter(isProvinceRole)).toEqual(['supervisor', 'inspector', 'catalogue_editor', 'catalogue_approver', 'system_admin']);
});
