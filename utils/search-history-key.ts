/** Key of what was searched for, in storage.local: a list, the newest first. */
export const SEARCH_HISTORY_KEY = 'search-history';
