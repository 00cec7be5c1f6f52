// The options of the block, in the sidebar of the editor.

((wp) => {
  const { createElement: el, Fragment } = wp.element;
  const { InspectorControls } = wp.blockEditor;
  const { PanelBody, RangeControl, SelectControl, TextControl, ToggleControl } = wp.components;
  const { __ } = wp.i18n;

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
  function listOptions({ attributes, setAttributes }, { select, range }) {
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

  /** A list of choices, and a range of numbers, each for the option with a name. */
  const controls = ({ attributes, setAttributes }) => ({
    select: (name, label, texts) =>
      el(SelectControl, {
        label,
        value: attributes[name] ?? '',
        options: [{ value: '', label: __('As in the settings', 'article-embed') }, ...choices(texts)],
        onChange: (value) => setAttributes({ [name]: value || undefined }),
      }),
    range: (name, label, min, max, initialPosition) =>
      el(RangeControl, {
        label,
        min,
        max,
        initialPosition,
        allowReset: true,
        value: attributes[name],
        onChange: (value) => setAttributes({ [name]: value }),
      }),
  });

  /** The options in the sidebar. */
  function Options({ attributes, setAttributes }) {
    const { select, range } = controls({ attributes, setAttributes });
    return el(
      PanelBody,
      { title: __('Card', 'article-embed') },
      select('layout', __('Layout', 'article-embed'), LAYOUTS),
      ...(attributes.layout in LISTS ? listOptions({ attributes, setAttributes }, { select, range }) : []),
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

  /** Puts the options beside the editor of the block, and leaves those of other blocks alone. */
  const withOptions = (BlockEdit) => (props) =>
    el(
      Fragment,
      null,
      el(BlockEdit, props),
      props.name === 'article-embed/card' && el(InspectorControls, null, el(Options, props)),
    );

  wp.hooks.addFilter('editor.BlockEdit', 'article-embed/options', withOptions);
})(window.wp);
