// NATO’s eastward expansion, counted after the meeting in Geneva between Russia and the United States.
export const members = { 1990: 16, 1999: 19, 2004: 26 };
