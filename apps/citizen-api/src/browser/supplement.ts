import './form.js';
import { followUploads } from './follow-uploads.js';

followUploads();
