// The block in the editor: asks for an address, shows the card itself, and has its options in the sidebar.

((wp) => {
  const { registerBlockType, createBlock } = wp.blocks;
  const { createElement: el, Fragment, useEffect, useRef, useState } = wp.element;
  const { InspectorControls, BlockControls, useBlockProps } = wp.blockEditor;
  const { Button, Disabled, Notice, PanelBody, Placeholder } = wp.components;
  const { RangeControl, SelectControl, TextControl, ToggleControl, ToolbarButton } = wp.components;
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

  const LISTS = {
    list: __('List', 'article-embed'),
    grid: __('Grid', 'article-embed'),
    carousel: __('Carousel', 'article-embed'),
    headlines: __('Headlines', 'article-embed'),
  };
  const LAYOUTS = {
    standard: __('Standard', 'article-embed'),
    compact: __('Compact', 'article-embed'),
    hero: __('Hero', 'article-embed'),
    full: __('Full text', 'article-embed'),
    ...LISTS,
  };

  /** The options of a list of articles. */
  function listOptions({ attributes, setAttributes }, select, range) {
    const flag = (name, label) =>
      el(ToggleControl, { label, checked: !!attributes[name], onChange: (value) => setAttributes({ [name]: value }) });
    return [
      range('items', __('Articles', 'article-embed'), 1, 100, 10),
      select('excerpts', __('Summaries', 'article-embed'), {
        auto: __('As the layout', 'article-embed'),
        all: __('All', 'article-embed'),
        lead: __('The first article', 'article-embed'),
        none: __('None', 'article-embed'),
      }),
      flag('lead', __('The first article is larger', 'article-embed')),
      flag('numbered', __('Numbers', 'article-embed')),
    ];
  }

  const choices = (texts) => Object.entries(texts).map(([value, label]) => ({ value, label }));

  /** The options in the sidebar. */
  function Options({ attributes, setAttributes }) {
    const select = (name, label, texts) =>
      el(SelectControl, {
        label,
        value: attributes[name] ?? '',
        options: [{ value: '', label: __('As in the settings', 'article-embed') }, ...choices(texts)],
        onChange: (value) => setAttributes({ [name]: value || undefined }),
      });
    const range = (name, label, min, max, initialPosition) =>
      el(RangeControl, {
        label,
        min,
        max,
        initialPosition,
        allowReset: true,
        value: attributes[name],
        onChange: (value) => setAttributes({ [name]: value }),
      });
    return el(
      PanelBody,
      { title: __('Card', 'article-embed') },
      select('layout', __('Layout', 'article-embed'), LAYOUTS),
      ...(attributes.layout in LISTS ? listOptions({ attributes, setAttributes }, select, range) : []),
      select('theme', __('Theme', 'article-embed'), {
        auto: __('As the page', 'article-embed'),
        light: __('Light', 'article-embed'),
        dark: __('Dark', 'article-embed'),
      }),
      select('link-target', __('Links open in', 'article-embed'), {
        _self: __('The same tab', 'article-embed'),
        _blank: __('A new tab', 'article-embed'),
      }),
      select('pictures', __('Pictures', 'article-embed'), {
        auto: __('As the layout', 'article-embed'),
        all: __('All', 'article-embed'),
        raster: __('No SVG', 'article-embed'),
        none: __('None', 'article-embed'),
      }),
      el(TextControl, {
        label: __('Publisher, if the article does not name it', 'article-embed'),
        value: attributes.publisher ?? '',
        onChange: (value) => setAttributes({ publisher: value || undefined }),
      }),
      range('related', __('Related stories', 'article-embed'), 0, 12, 4),
      range('topics', __('Topics', 'article-embed'), 0, 20, 0),
      range('paragraphs', __('Paragraphs before “Read more”', 'article-embed'), 0, 40, 6),
      range('heading-level', __('Level of the headline', 'article-embed'), 2, 6, 2),
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
      el(InspectorControls, null, el(Options, props)),
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
