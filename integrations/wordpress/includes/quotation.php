<?php
/**
 * The quotation: what a page has until the script draws the card, and wherever it does not.
 *
 * @package ArticleEmbed
 */

namespace ArticleEmbed;

defined( 'ABSPATH' ) || exit;

/** Attributes by which frameworks in the page leave an element alone: Vue, AngularJS, Angular, Alpine, htmx. */
const INERT = 'v-pre ng-non-bindable ngNonBindable x-ignore hx-disable';

/** Classes by which MathJax leaves an element alone. */
const NO_FORMULAS = 'tex2jax_ignore mathjax_ignore';

/**
 * The quotation of an article, which embed.js turns into a card.
 *
 * @param string   $src     Address of the payload.
 * @param string   $url     Address of the article; empty if unknown.
 * @param string[] $options Options of the card, by attribute.
 * @param string[] $summary What is known of the article.
 * @return string HTML.
 */
function quotation( $src, $url, array $options, array $summary ) {
	$url  = $summary['url'] ?? ( '' !== $url ? $url : $src );
	$host = (string) wp_parse_url( $url, PHP_URL_HOST );
	/* translators: %s: name of a web site, such as news.example. */
	$headline = $summary['headline'] ?? sprintf( __( 'Article at %s', 'article-embed' ), $host );
	$html     = '';
	foreach ( array_merge( array( 'src' => $src ), $options ) as $name => $value ) {
		$html .= sprintf( ' data-%s="%s"', $name, inert( $value ) );
	}
	$html = sprintf(
		'<blockquote class="article-embed %s"%s cite="%s" %s>%s<a href="%s">%s</a>',
		NO_FORMULAS,
		$html,
		esc_url( $url ),
		INERT,
		disclosure( $summary, 'paid' ),
		esc_url( $url ),
		inert( $headline )
	);
	if ( isset( $summary['excerpt'] ) ) {
		$html .= '<p>' . inert( $summary['excerpt'] ) . '</p>';
	}
	return $html . disclosure( $summary, 'ai' ) . source_line( $summary, $url ) . '</blockquote>';
}

/**
 * Who publishes an article, and at which domain, so that a name cannot pretend to be another publisher.
 *
 * @param string[] $summary What is known of the article.
 * @param string   $url     Address of the article.
 * @return string HTML.
 */
function source_line( array $summary, $url ) {
	$domain = preg_replace( '/^www\./', '', (string) wp_parse_url( $url, PHP_URL_HOST ) );
	$names  = array_unique( array_filter( array( $summary['publisher'] ?? '', $domain ) ) );
	return '<footer>' . inert( implode( ', ', $names ) ) . '</footer>';
}

/**
 * Escapes a text of a publisher. What shortcodes, templates of the page, formulas and Markdown begin with becomes references, as
 * in the core, so that none of them runs.
 *
 * @param string $text Plain text.
 * @return string HTML.
 */
function inert( $text ) {
	return preg_replace_callback(
		'/&#?\w+;(*SKIP)(*FAIL)|[#$%@\[\\\\\]`{|}]/',
		static function ( $found ) {
			return '&#' . ord( $found[0] ) . ';';
		},
		esc_html( $text )
	);
}
