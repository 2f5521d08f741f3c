// Entry of the appeal panel's page.
import './appeal/app';
import { guardPage } from './guardPage';

guardPage('theradraft-appeal');
