// The card as React components. They serve the page and react-dom/server.

import { changed, date, look, separator, SIZES, sources, stories } from './words.js';

const LINK = 'noopener noreferrer';

const Named = ({ of: { name, url } }) => (url ? <a rel={LINK} href={url}><bdi>{name}</bdi></a> : <bdi>{name}</bdi>);

const Time = ({ at }) => (at ? <time part="timestamp" dateTime={at}>{date(at)}</time> : null);

const Figure = ({ image, url }) => (
  <figure part="figure" className="figure">
    <div className="image-box">
      <img part="image" loading="lazy" decoding="async" referrerPolicy="no-referrer" sizes={SIZES} alt={image.alt ?? ''}
        width={image.width} height={image.height} srcSet={sources(image)} src={image.url} />
      <a className="cover" tabIndex={-1} aria-hidden="true" rel={LINK} href={url} />
    </div>
  </figure>
);

const Byline = ({ article }) => (
  <p part="byline" className="byline">
    {article.dateline ? <span part="dateline" className="dateline"><bdi>{article.dateline}</bdi></span> : null}
    {article.authors ? (
      <span className="authors">
        {article.authors.map((author, index) => (
          <span part="author" key={index}>
            {index ? <span>{separator(index, article.authors)}</span> : null}
            <Named of={author} />
          </span>
        ))}
      </span>
    ) : null}
    <Time at={article.published} />
    {changed(article) ? <span className="updated"><span>Updated</span><Time at={article.updated} /></span> : null}
  </p>
);

const Teaser = ({ story: { image, section, url, headline, excerpt, published } }) => (
  <li part="teaser" className="teaser">
    {image ? (
      <img loading="lazy" decoding="async" referrerPolicy="no-referrer" alt="" width={image.width} height={image.height} src={image.url} />
    ) : null}
    {section ? <p className="section"><bdi>{section.name}</bdi></p> : null}
    <a rel={LINK} href={url}><bdi>{headline ?? excerpt}</bdi></a>
    <Time at={published} />
  </li>
);

const Related = ({ shown }) => (
  <nav part="related" className="related" aria-labelledby="related headline">
    <h3 className="label" id="related">You may also like</h3>
    <ul>{shown.map((story) => <Teaser key={story.url} story={story} />)}</ul>
  </nav>
);

export function Card({ article, theme }) {
  const shown = stories(article);
  return (
    <article part="card" aria-labelledby="headline" className={look(theme)} lang={article.language} dir={article.direction ?? 'ltr'}>
      {article.section ? <p part="section" className="section"><Named of={article.section} /></p> : null}
      <h2 part="headline" className="headline" id="headline"><a rel={LINK} href={article.url}>{article.headline}</a></h2>
      {article.excerpt ? <p part="excerpt" className="excerpt">{article.excerpt}</p> : null}
      {article.image ? <Figure image={article.image} url={article.url} /> : null}
      <Byline article={article} />
      {shown.length ? <Related shown={shown} /> : null}
    </article>
  );
}
