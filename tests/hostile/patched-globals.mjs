// Host pages that patch or remove what the card uses of the platform.

/** What libraries and polyfills patch or remove. */
export const patched = [
  [
    'Array.prototype has enumerable members',
    () => {
      Array.prototype.include = function () {};
      Object.prototype.own = function () {};
    },
  ],
  [
    'Array and String have toJSON',
    () => {
      Array.prototype.toJSON =
        String.prototype.toJSON =
        Object.prototype.toJSON =
          function () {
            return '"injected"';
          };
    },
  ],
  [
    'fetch is wrapped',
    () => {
      const { fetch } = window;
      window.fetch = function (...given) {
        return fetch.apply(window, given);
      };
    },
  ],
  [
    'fetch is awaited',
    () => {
      const { fetch } = window;
      window.fetch = async (...given) => {
        await null;
        return fetch(...given);
      };
    },
  ],
  [
    'Promise is a subclass',
    () => {
      window.Promise = class Other extends Promise {};
    },
  ],
  [
    'URL is a subclass',
    () => {
      const { URL } = window;
      window.URL = class extends URL {};
    },
  ],
  [
    'setTimeout and queueMicrotask are wrapped',
    () => {
      for (const name of ['setTimeout', 'queueMicrotask']) {
        const old = window[name];
        window[name] = (...given) => old.apply(window, given);
      }
    },
  ],
  [
    'addEventListener is wrapped',
    () => {
      const { addEventListener } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (...given) {
        return addEventListener.apply(this, given);
      };
    },
  ],
  [
    'appendChild and cloneNode are wrapped',
    () => {
      for (const name of ['appendChild', 'cloneNode']) {
        const old = Node.prototype[name];
        Node.prototype[name] = function (...given) {
          return old.apply(this, given);
        };
      }
    },
  ],
  [
    'attachShadow is wrapped',
    () => {
      const { attachShadow } = Element.prototype;
      Element.prototype.attachShadow = function (init) {
        return attachShadow.call(this, { ...init });
      };
    },
  ],
  [
    'HTMLElement is wrapped',
    () => {
      const Own = HTMLElement;
      window.HTMLElement = function () {
        return Reflect.construct(Own, [], new.target);
      };
      window.HTMLElement.prototype = Own.prototype;
      Object.setPrototypeOf(window.HTMLElement, Own);
    },
  ],
  [
    'customElements.define is wrapped',
    () => {
      const { define } = customElements;
      customElements.define = (name, element) => define.call(customElements, name, element);
    },
  ],
  [
    'requestIdleCallback is gone',
    () => {
      delete window.requestIdleCallback;
    },
  ],
  [
    'console is gone',
    () => {
      window.console = undefined;
    },
  ],
  [
    'performance and navigator.sendBeacon are gone',
    () => {
      Object.defineProperty(window, 'performance', { value: undefined });
      Navigator.prototype.sendBeacon = undefined;
    },
  ],
  [
    'storage and cookies throw',
    () => {
      for (const [owner, name] of [
        [window, 'localStorage'],
        [window, 'sessionStorage'],
        [document, 'cookie'],
      ]) {
        Object.defineProperty(owner, name, {
          get() {
            throw new Error('injected');
          },
        });
      }
    },
  ],
  [
    'module and define are there',
    () => {
      Object.assign(window, {
        module: { exports: {} },
        exports: {},
        define: Object.assign(() => {}, { amd: {} }),
        require: () => {},
      });
    },
  ],
  [
    'the page has another base address',
    () => {
      const base = document.createElement('base');
      base.href = '/frames/';
      document.head.append(base);
    },
  ],
  [
    'window.event and window.name are taken',
    () => {
      Object.assign(window, { name: 'createElement', status: 'injected', origin: 'https://evil.example' });
    },
  ],
  [
    'the text content setter is wrapped',
    () => {
      const own = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent');
      Object.defineProperty(Node.prototype, 'textContent', {
        ...own,
        set(text) {
          own.set.call(this, text);
        },
      });
    },
  ],
].map(([name, before]) => ({ name, before }));
