// The component for React and Preact: it gives what their server rendering leaves out of an element's properties.

/**
 * `quiet` has the properties by which the library does not compare an element with what the server wrote.
 * @typedef {{ createElement: Function, useEffect: Function, useRef: Function, quiet?: object }} Library
 */

/** Properties that are events, such as `onArticleLoad`, by the name of the event. @param {string} name */
const eventOf = (name) => name.replace('onA', 'a').replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`);

/** @param {string} name */
const attributeName = (name) =>
  name === 'className' ? 'class' : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** JSON that no HTML parser ends early. @param {unknown} article */
const textOf = (article) =>
  (typeof article === 'string' ? article : JSON.stringify(article)).replaceAll('<', '\\u003c');

/**
 * Makes the component. Its server's HTML has the article as a JSON script in the element, so that the element draws it
 * without a request, before and after hydration.
 * @param {Library} library
 */
export function componentOf({ createElement, useEffect, useRef, quiet }) {
  return function articleEmbed(/** @type {any} */ { article, html, children, ...rest }) {
    const place = useRef(null);
    const text = article === undefined ? undefined : textOf(article);
    const shown = useRef(text);
    const { current: first } = useRef(text);
    const handlers = Object.entries(rest).filter(([name]) => /^onArticle[A-Z]/.test(name));
    const others = Object.entries(rest).filter(([name]) => !/^onArticle[A-Z]/.test(name));
    useEffect(() => {
      if (shown.current === text) return;
      shown.current = text;
      place.current.article = text;
    }, [text]);
    useEffect(() => {
      const { current } = place;
      for (const [name, handler] of handlers) current.addEventListener(eventOf(name), handler);
      return () => {
        for (const [name, handler] of handlers) current.removeEventListener(eventOf(name), handler);
      };
    });
    // The parser has made a shadow root of the template that this text begins with.
    if (html)
      return createElement('div', {
        ref: place,
        ...quiet,
        dangerouslySetInnerHTML: { __html: html },
      });
    const props = Object.fromEntries(
      others.map(([name, value]) => [attributeName(name), name === 'words' && value ? JSON.stringify(value) : value]),
    );
    const script =
      first &&
      createElement('script', { key: 'payload', type: 'application/json', dangerouslySetInnerHTML: { __html: first } });
    return createElement('article-embed', { ...props, ref: place, ...quiet }, script, children);
  };
}
