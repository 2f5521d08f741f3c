// Entry of the draft panel's page.
import './app';
import { guardPage } from './guardPage';

guardPage('theradraft-app');
