// The card as Preact components. They serve the page and preact-render-to-string.

import { changed, date, look, separator, SIZES, sources, stories } from './words.js';

const LINK = 'noopener noreferrer';

const Named = ({ of: { name, url } }) => (url ? <a rel={LINK} href={url}><bdi>{name}</bdi></a> : <bdi>{name}</bdi>);

const Time = ({ at }) => (at ? <time part="timestamp" datetime={at}>{date(at)}</time> : null);

const Figure = ({ image, url }) => (
  <figure part="figure" class="figure">
    <div class="image-box">
      <img part="image" loading="lazy" decoding="async" referrerpolicy="no-referrer" sizes={SIZES} alt={image.alt ?? ''}
        width={image.width} height={image.height} srcset={sources(image)} src={image.url} />
      <a class="cover" tabindex="-1" aria-hidden="true" rel={LINK} href={url} />
    </div>
  </figure>
);

const Byline = ({ article }) => (
  <p part="byline" class="byline">
    {article.dateline ? <span part="dateline" class="dateline"><bdi>{article.dateline}</bdi></span> : null}
    {article.authors ? (
      <span class="authors">
        {article.authors.map((author, index) => (
          <span part="author" key={index}>
            {index ? <span>{separator(index, article.authors)}</span> : null}
            <Named of={author} />
          </span>
        ))}
      </span>
    ) : null}
    <Time at={article.published} />
    {changed(article) ? <span class="updated"><span>Updated</span><Time at={article.updated} /></span> : null}
  </p>
);

const Teaser = ({ story: { image, section, url, headline, excerpt, published } }) => (
  <li part="teaser" class="teaser">
    {image ? (
      <img loading="lazy" decoding="async" referrerpolicy="no-referrer" alt="" width={image.width} height={image.height} src={image.url} />
    ) : null}
    {section ? <p class="section"><bdi>{section.name}</bdi></p> : null}
    <a rel={LINK} href={url}><bdi>{headline ?? excerpt}</bdi></a>
    <Time at={published} />
  </li>
);

const Related = ({ shown }) => (
  <nav part="related" class="related" aria-labelledby="related headline">
    <h3 class="label" id="related">You may also like</h3>
    <ul>{shown.map((story) => <Teaser key={story.url} story={story} />)}</ul>
  </nav>
);

export function Card({ article, theme }) {
  const shown = stories(article);
  return (
    <article part="card" aria-labelledby="headline" class={look(theme)} lang={article.language} dir={article.direction ?? 'ltr'}>
      {article.section ? <p part="section" class="section"><Named of={article.section} /></p> : null}
      <h2 part="headline" class="headline" id="headline"><a rel={LINK} href={article.url}>{article.headline}</a></h2>
      {article.excerpt ? <p part="excerpt" class="excerpt">{article.excerpt}</p> : null}
      {article.image ? <Figure image={article.image} url={article.url} /> : null}
      <Byline article={article} />
      {shown.length ? <Related shown={shown} /> : null}
    </article>
  );
}
