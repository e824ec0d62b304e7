import { focusSummary } from './focus-summary.js';
import { followUploads } from './follow-uploads.js';

document.documentElement.classList.add('has-script');
focusSummary();
followUploads();
