declare module 'virtual:backstory/pack' {
  const pack: import('./schema.ts').Pack;
  export default pack;
}
declare module 'virtual:backstory/spotting' {
  const data: import('../spotting/data.ts').SpottingData;
  export default data;
}
declare module 'virtual:backstory/framing' {
  const data: import('../framing/data.ts').FramingData;
  export default data;
}
declare module 'virtual:backstory/anchors' {
  /** Source of a regular expression, for the flags "i". */
  const source: string;
  export default source;
}
declare module 'virtual:backstory/frames' {
  const frames: import('./schema.ts').Frame[];
  export default frames;
}
