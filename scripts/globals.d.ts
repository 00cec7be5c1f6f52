// What tsc must be told about js/: what the build fills in, and that option objects may have no prototype. It is not shipped.

declare const __WASM_INTEGRITY__: string | undefined;
declare const __FORMATS_INTEGRITY__: string | undefined;
declare const __VERSION__: string | undefined;

interface AddEventListenerOptions { __proto__?: null }
interface EventInit { __proto__?: null }
interface PropertyDescriptor { __proto__?: null }
interface RequestInit { __proto__?: null }
interface ShadowRootInit { __proto__?: null }
interface TextDecodeOptions { __proto__?: null }
interface TextDecoderOptions { __proto__?: null }

declare module '*.wasm' {
  const wasm: WebAssembly.Module;
  export default wasm;
}
