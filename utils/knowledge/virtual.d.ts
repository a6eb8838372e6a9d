declare module 'virtual:backstory/pack-head' {
  const head: import('./pack-head.ts').PackHead;
  export default head;
}
declare module 'virtual:backstory/spotting' {
  const readings: import('../spotting/data.ts').ReadingsData[];
  export default readings;
}
declare module 'virtual:backstory/framing' {
  const data: import('../framing/data.ts').FramingCore;
  export default data;
}
declare module 'virtual:backstory/anchors' {
  const words: import('../spotting/gate-words.ts').GateWords;
  export default words;
}
declare module 'virtual:backstory/frames' {
  const frames: import('./schema.ts').Frame[];
  export default frames;
}
