// The card with Solid: the payload is a store, so that only changes are written.

import { createSignal, For, Show } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import { render } from 'solid-js/web';
import { rootIn } from './root.js';
import { changed, date, hostOf, LINK, look, separator, SIZES, sources, stories } from './words.js';

const Named = (props) => (
  <Show when={props.of.url} fallback={<bdi>{props.of.name}</bdi>}>
    <a rel={LINK} href={props.of.url}><bdi>{props.of.name}</bdi></a>
  </Show>
);

const Time = (props) => <Show when={props.at}><time part="timestamp" datetime={props.at}>{date(props.at)}</time></Show>;

const Figure = (props) => (
  <figure part="figure" class="figure">
    <div class="image-box">
      <img part="image" loading="lazy" decoding="async" referrerpolicy="no-referrer" sizes={SIZES} alt={props.image.alt ?? ''}
        width={props.image.width} height={props.image.height} srcset={sources(props.image)} src={props.image.url} />
      <a class="cover" tabindex="-1" aria-hidden="true" rel={LINK} href={props.url} />
    </div>
  </figure>
);

const Byline = (props) => (
  <div part="byline" class="byline">
    <Show when={props.article.authors}>
      <div class="authors">
        <span>
          <For each={props.article.authors}>{(author, index) => (
            <span part="author">
              <Show when={index()}><span>{separator(index(), props.article.authors)}</span></Show>
              <Named of={author} />
            </span>
          )}</For>
        </span>
      </div>
    </Show>
    <p class="filed">
      <Show when={props.article.dateline}>
        <span part="dateline" class="dateline"><bdi>{props.article.dateline}</bdi></span>
      </Show>
      <Time at={props.article.published} />
      <Show when={changed(props.article)}>
        <span class="updated"><span>Updated</span><Time at={props.article.updated} /></span>
      </Show>
    </p>
  </div>
);

const Lead = (props) => (
  <div class="lead">
    <Show when={props.article.image}><Figure image={props.article.image} url={props.article.url} /></Show>
    <Show when={props.article.excerpt}><p part="excerpt" class="excerpt">{props.article.excerpt}</p></Show>
    <Byline article={props.article} />
    <p part="read-at" class="read-at"><a rel={LINK} href={props.article.url}>{`Read at ${hostOf(props.article.url)}`}</a></p>
  </div>
);

const Teaser = (props) => (
  <li part="teaser" class="teaser">
    <Show when={props.story.image}>
      <img loading="lazy" decoding="async" referrerpolicy="no-referrer" alt=""
        width={props.story.image.width} height={props.story.image.height} src={props.story.image.url} />
    </Show>
    <Show when={props.story.section}><div class="overline"><p class="section"><bdi>{props.story.section.name}</bdi></p></div></Show>
    <a rel={LINK} href={props.story.url}><bdi>{props.story.headline ?? props.story.excerpt}</bdi></a>
    <Time at={props.story.published} />
  </li>
);

const Card = ({ article, theme }) => (
  <article part="card" aria-labelledby="headline" class={look(theme())} lang={article.language} dir={article.direction ?? 'ltr'}>
    <p part="source" class="source"><span class="home"><bdi>{hostOf(article.url)}</bdi></span></p>
    <Show when={article.section}><div class="overline"><p part="section" class="section"><Named of={article.section} /></p></div></Show>
    <h2 part="headline" class="headline" id="headline"><a rel={LINK} href={article.url}>{article.headline}</a></h2>
    <Lead article={article} />
    <Show when={stories(article).length}>
      <nav part="related" class="related" aria-labelledby="related headline">
        <h3 class="label" id="related">You may also like</h3>
        <ul><For each={stories(article)}>{(story) => <Teaser story={story} />}</For></ul>
      </nav>
    </Show>
  </article>
);

export function mount(host, payload) {
  const [article, setArticle] = createStore(payload);
  const [theme, setTheme] = createSignal();
  const dispose = render(() => <Card article={article} theme={theme} />, rootIn(host));
  return {
    update: (next) => setArticle(reconcile(next)),
    theme: setTheme,
    unmount: () => (dispose(), host.remove()),
  };
}
