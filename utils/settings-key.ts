/** Key of the settings in storage.local. Apart from what reads them, so that pages need not carry what validates. */
export const SETTINGS_KEY = 'settings';
