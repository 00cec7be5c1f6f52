// Types for js/ that TypeScript lacks: constants of the build, and option objects without a prototype. Not part of the
// package.

declare const __WASM_INTEGRITY__: string | undefined;
declare const __FORMATS_INTEGRITY__: string | undefined;
declare const __MESSAGES_HASH__: string;
declare const __VERSION__: string | undefined;

interface AddEventListenerOptions {
  __proto__?: null;
}
interface EventInit {
  __proto__?: null;
}
interface PropertyDescriptor {
  __proto__?: null;
}
interface RequestInit {
  __proto__?: null;
}
interface ShadowRootInit {
  __proto__?: null;
}
interface TextDecodeOptions {
  __proto__?: null;
}
interface TextDecoderOptions {
  __proto__?: null;
}

declare module '*.wasm' {
  const wasm: WebAssembly.Module;
  export default wasm;
}
