// The Safe Harbor classes in plain words, in the user's language.
import * as vscode from 'vscode';
import type { PhiCategory } from '../../core/phi/categories';

export function categoryNames(): Readonly<Record<PhiCategory, string>> {
  return {
    NAME: vscode.l10n.t('name'),
    DATE: vscode.l10n.t('date'),
    AGE_OVER_89: vscode.l10n.t('age over 89'),
    PHONE: vscode.l10n.t('phone number'),
    FAX: vscode.l10n.t('fax number'),
    EMAIL: vscode.l10n.t('e-mail address'),
    SSN: vscode.l10n.t('Social Security number'),
    MRN: vscode.l10n.t('record number'),
    HEALTH_PLAN_ID: vscode.l10n.t('health plan number'),
    ACCOUNT: vscode.l10n.t('account number'),
    LICENSE: vscode.l10n.t('license number'),
    VEHICLE: vscode.l10n.t('vehicle identifier'),
    DEVICE: vscode.l10n.t('device identifier'),
    URL: vscode.l10n.t('web address'),
    IP: vscode.l10n.t('IP address'),
    BIOMETRIC: vscode.l10n.t('biometric identifier'),
    PHOTO: vscode.l10n.t('photo'),
    GEO: vscode.l10n.t('place'),
    OTHER_ID: vscode.l10n.t('other identifier'),
  };
}
