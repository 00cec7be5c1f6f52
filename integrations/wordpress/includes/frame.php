<?php
/**
 * The page that other sites show in a frame when somebody pastes the address of a post: its card.
 *
 * WordPress answers oEmbed requests with a quotation and a frame of the post's address followed by `embed/`. A WordPress that
 * knows nothing of this plugin gives that frame the height that it reports.
 *
 * @package ArticleEmbed
 */

namespace ArticleEmbed;

defined( 'ABSPATH' ) || exit;

add_filter(
	'embed_template',
	static function ( $template ) {
		return has_article( get_queried_object() ) ? dirname( PLUGIN_FILE ) . '/templates/frame.php' : $template;
	}
);

/* The quotation of a withdrawn article is in the page of the other site, without its headline. */
add_filter(
	'embed_html',
	static function ( $html, $post ) {
		if ( ! has_article( $post ) || ! post_field( $post, 'withdrawn' ) ) {
			return $html;
		}
		return str_replace( get_the_title( $post ), esc_html( article( $post )['headline'] ), $html );
	},
	10,
	2
);

/**
 * The HTML of the card in its frame: the element, with its payload in it.
 *
 * @param \WP_Post $post Post.
 * @return string
 */
function framed_card( \WP_Post $post ) {
	$article   = article( $post );
	$flags     = JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES;
	$summary   = summarize( $article, $article['url'] );
	$is_hidden = isset( $article['status'] );
	$html      = '<article-embed loading="eager" theme="' . esc_attr( settings()['theme'] ) . '" layout="' . esc_attr( settings()['layout'] ) . '" ' . INERT . '>';
	$html     .= $is_hidden ? '<p>' . inert( $article['headline'] ) . '</p>' : '<blockquote>' . disclosure( $summary, 'paid' ) . '<a href="' . esc_url( $article['url'] ) . '">' . inert( $summary['headline'] ?? '' ) . '</a>';
	if ( ! $is_hidden ) {
		$html .= isset( $summary['excerpt'] ) ? '<p>' . inert( $summary['excerpt'] ) . '</p>' : '';
		$html .= disclosure( $summary, 'ai' ) . source_line( $summary, $article['url'] ) . '</blockquote>';
	}
	return $html . '<script type="application/json">' . wp_json_encode( $article, $flags ) . '</script></article-embed>';
}
