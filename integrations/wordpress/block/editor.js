// The block in the editor: asks for an address, and shows the card itself. sidebar.js has its options.

((wp) => {
  const { registerBlockType, createBlock } = wp.blocks;
  const { createElement: el, Fragment, useEffect, useRef, useState } = wp.element;
  const { BlockControls, useBlockProps } = wp.blockEditor;
  const { Button, Disabled, Notice, Placeholder, TextControl, ToolbarButton } = wp.components;
  const { __ } = wp.i18n;

  const NAME = 'article-embed/card';

  const APPEARANCE = ['layout', 'theme', 'pictures', 'related', 'topics', 'paragraphs', 'heading-level', 'date-style'];
  const BEHAVIOUR = ['publisher', 'format', 'refresh', 'link-target'];
  const OF_LISTS = ['items', 'excerpts', 'lead', 'numbered'];

  /** The attributes of the block that are options of the card, named as the element's attributes. */
  const OPTIONS = [...APPEARANCE, ...BEHAVIOUR, ...OF_LISTS];

  const ask = (url) => wp.apiFetch({ path: wp.url.addQueryArgs('/article-embed/v1/resolve', { url }) });

  /** Asks for an address, and for its payload. */
  function Address({ attributes, setAttributes, close }) {
    const [url, setUrl] = useState(attributes.url || attributes.src);
    const [state, setState] = useState({ busy: false, error: '' });
    const submit = (event) => {
      event.preventDefault();
      setState({ busy: true, error: '' });
      ask(url).then(
        (found) => {
          setAttributes({ src: found.src, url: found.url ?? '' });
          close();
        },
        (error) => setState({ busy: false, error: error.message }),
      );
    };
    const input = el(TextControl, {
      label: __('Address of the article', 'article-embed'),
      type: 'url',
      value: url,
      required: true,
      placeholder: 'https://',
      onChange: setUrl,
    });
    return el(
      Placeholder,
      {
        icon: 'media-document',
        label: __('Article card', 'article-embed'),
        instructions: __('Paste the address of an article whose publisher offers cards.', 'article-embed'),
      },
      el(
        'form',
        { onSubmit: submit, className: 'article-embed-address' },
        input,
        el(Button, { variant: 'primary', type: 'submit', isBusy: state.busy }, __('Embed', 'article-embed')),
      ),
      state.error && el(Notice, { status: 'error', isDismissible: false }, state.error),
    );
  }

  /** The card as readers see it. Its links do nothing here. */
  function Preview({ attributes }) {
    const card = useRef();
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      const element = card.current;
      const hear = ({ type }) => setFailed(type === 'article-error');
      const types = ['article-load', 'article-error'];
      types.forEach((type) => element.addEventListener(type, hear));
      return () => types.forEach((type) => element.removeEventListener(type, hear));
    }, []);
    const options = OPTIONS.map((name) => [name, attributes[name]]);
    const props = options.filter(([, value]) => value !== undefined && value !== '' && value !== false);
    const { src, url } = attributes;
    const message = __('The card could not be drawn. Readers see a link to the article.', 'article-embed');
    return el(
      Fragment,
      null,
      failed && el(Notice, { status: 'warning', isDismissible: false }, message),
      el(
        Disabled,
        null,
        el(
          'article-embed',
          { ref: card, src, loading: 'eager', ...Object.fromEntries(props) },
          el('a', { href: url || src }, url || src),
        ),
      ),
    );
  }

  function Edit(props) {
    const { attributes } = props;
    const [editing, setEditing] = useState(!attributes.src);
    const blockProps = useBlockProps();
    // A block that was made from an address or from a snippet has its payload later, or has it already.
    useEffect(() => {
      if (attributes.src || !attributes.url) return;
      ask(attributes.url).then(
        ({ src }) => {
          props.setAttributes({ src });
          setEditing(false);
        },
        () => {},
      );
    }, []);
    const address = el(Address, { ...props, close: () => setEditing(false) });
    const edit = { icon: 'edit', label: __('Edit the address', 'article-embed'), onClick: () => setEditing(true) };
    return el(
      'div',
      blockProps,
      !editing && el(BlockControls, { group: 'other' }, el(ToolbarButton, edit)),
      editing ? address : el(Preview, props),
    );
  }

  /** The value of an option from a text, as block.json types it. @param {string} name @param {string} [text] */
  function parse(name, text) {
    const { type } = wp.blocks.getBlockType(NAME).attributes[name];
    if (text === undefined || type === 'string') return text;
    if (type === 'boolean') return !['0', 'false', 'no'].includes(text);
    return /^\d+$/.test(text) ? Number(text) : undefined;
  }

  /** The attributes of the block that an element or a quotation stands for. */
  function read(node) {
    const isElement = node.localName === 'article-embed';
    const get = (name) => node.getAttribute(isElement ? name : `data-${name}`) ?? undefined;
    const options = OPTIONS.map((name) => [name, parse(name, get(name))]);
    return {
      src: new URL(get('src'), document.baseURI).href,
      url: node.querySelector('a[href]')?.href ?? '',
      ...Object.fromEntries(options.filter(([, value]) => value !== undefined)),
    };
  }

  /** Reads an option of a shortcode, which has an underscore in its name, or a hyphen. @param {string} name */
  const fromShortcode = (name) => [
    name,
    { shortcode: ({ named }) => parse(name, named[name.replace('-', '_')] ?? named[name]) },
  ];

  const isCard = (node) => node.matches?.('article-embed[src], blockquote.article-embed[data-src]') ?? false;
  const children = { a: { attributes: ['href'], children: { '#text': {} } }, p: {}, footer: {}, '#text': {} };
  const names = ['src', 'cite', ...OPTIONS];
  const data = names.map((name) => `data-${name}`);
  const schema = {
    'article-embed': { attributes: names, children },
    blockquote: { classes: ['article-embed'], attributes: ['cite', ...data], children },
  };

  registerBlockType(NAME, {
    edit: Edit,
    save: () => null,
    transforms: {
      from: [
        { type: 'raw', priority: 5, isMatch: isCard, schema, transform: (node) => createBlock(NAME, read(node)) },
        { type: 'block', blocks: ['core/embed'], transform: ({ url }) => createBlock(NAME, { url }) },
        {
          type: 'shortcode',
          tag: 'article_embed',
          attributes: {
            url: { type: 'string', shortcode: ({ named: { url = '' } }) => url },
            src: { type: 'string', shortcode: ({ named: { src = '' } }) => src },
            ...Object.fromEntries(OPTIONS.map(fromShortcode)),
          },
        },
      ],
      to: [
        {
          type: 'block',
          blocks: ['core/embed'],
          isMatch: ({ url }) => !!url,
          transform: ({ url }) => createBlock('core/embed', { url }),
        },
      ],
    },
  });
})(window.wp);
