// The panel of a post: who may read it, what was corrected, and whether it is withdrawn.

((wp) => {
  const { createElement: el, useState } = wp.element;
  const { Button, SelectControl, TextareaControl, ToggleControl } = wp.components;
  const { useSelect } = wp.data;
  const { useEntityProp } = wp.coreData;
  const { PluginDocumentSettingPanel } = wp.editPost;
  const { __ } = wp.i18n;

  const KEY = (name) => `_article_embed_${name}`;

  function Corrections({ list, change }) {
    const [text, setText] = useState('');
    const add = () => {
      change([{ date: new Date().toISOString(), text: text.trim() }, ...list]);
      setText('');
    };
    return el(
      'div',
      null,
      el(TextareaControl, {
        label: __('Correction', 'article-embed'),
        help: __('What was wrong, and what is right. It appears on the card.', 'article-embed'),
        value: text,
        onChange: setText,
      }),
      el(Button, { variant: 'secondary', disabled: !text.trim(), onClick: add }, __('Add', 'article-embed')),
      el(
        'ul',
        null,
        list.map((correction) =>
          el(
            'li',
            { key: correction.date },
            `${correction.date.slice(0, 10)}: ${correction.text} `,
            el(
              Button,
              {
                variant: 'link',
                isDestructive: true,
                onClick: () => change(list.filter((other) => other !== correction)),
              },
              __('Remove', 'article-embed'),
            ),
          ),
        ),
      ),
    );
  }

  function Panel() {
    const type = useSelect((select) => select('core/editor').getCurrentPostType(), []);
    const [meta, setMeta] = useEntityProp('postType', type, 'meta');
    if (type !== 'post' || !meta) return null;
    const set = (name, value) => setMeta({ ...meta, [KEY(name)]: value });
    return el(
      PluginDocumentSettingPanel,
      { name: 'article-embed', title: __('Article card', 'article-embed') },
      el(SelectControl, {
        label: __('Who may read', 'article-embed'),
        value: meta[KEY('access')],
        options: [
          { value: '', label: __('As in the settings', 'article-embed') },
          { value: 'free', label: __('Everybody', 'article-embed') },
          { value: 'registration', label: __('Registered readers', 'article-embed') },
          { value: 'metered', label: __('Some articles a month', 'article-embed') },
          { value: 'subscription', label: __('Subscribers', 'article-embed') },
        ],
        onChange: (value) => set('access', value),
      }),
      el(ToggleControl, {
        label: __('Withdraw the card', 'article-embed'),
        help: __('Other sites show a notice in its place.', 'article-embed'),
        checked: !!meta[KEY('withdrawn')],
        onChange: (value) => set('withdrawn', value),
      }),
      el(Corrections, { list: meta[KEY('corrections')] ?? [], change: (list) => set('corrections', list) }),
    );
  }

  wp.plugins.registerPlugin('article-embed', { render: Panel, icon: 'media-document' });
})(window.wp);
