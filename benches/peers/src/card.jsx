// The card as components of React and of Preact, which serve the page and their renderers for servers.

import { changed, date, hostOf, LINK, look, separator, SIZES, sources, stories } from './words.js';

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
  <div part="byline" className="byline">
    {article.authors ? (
      <div className="authors">
        <span>
          {article.authors.map((author, index) => (
            <span part="author" key={index}>
              {index ? <span>{separator(index, article.authors)}</span> : null}
              <Named of={author} />
            </span>
          ))}
        </span>
      </div>
    ) : null}
    <p className="filed">
      {article.dateline ? <span part="dateline" className="dateline"><bdi>{article.dateline}</bdi></span> : null}
      <Time at={article.published} />
      {changed(article) ? <span className="updated"><span>Updated</span><Time at={article.updated} /></span> : null}
    </p>
  </div>
);

const Lead = ({ article }) => (
  <div className="lead">
    {article.image ? <Figure image={article.image} url={article.url} /> : null}
    {article.excerpt ? <p part="excerpt" className="excerpt">{article.excerpt}</p> : null}
    <Byline article={article} />
    <p part="read-at" className="read-at"><a rel={LINK} href={article.url}>{`Read at ${hostOf(article.url)}`}</a></p>
  </div>
);

const Teaser = ({ story: { image, section, url, headline, excerpt, published } }) => (
  <li part="teaser" className="teaser">
    {image ? (
      <img loading="lazy" decoding="async" referrerPolicy="no-referrer" alt="" width={image.width} height={image.height} src={image.url} />
    ) : null}
    {section ? <div className="overline"><p className="section"><bdi>{section.name}</bdi></p></div> : null}
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
      <p part="source" className="source"><span className="home"><bdi>{hostOf(article.url)}</bdi></span></p>
      {article.section ? <div className="overline"><p part="section" className="section"><Named of={article.section} /></p></div> : null}
      <h2 part="headline" className="headline" id="headline"><a rel={LINK} href={article.url}>{article.headline}</a></h2>
      <Lead article={article} />
      {shown.length ? <Related shown={shown} /> : null}
    </article>
  );
}
