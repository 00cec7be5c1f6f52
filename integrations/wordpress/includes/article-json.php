<?php
/**
 * The payload of each post, at its address followed by `article.json`.
 *
 * @package ArticleEmbed
 */

namespace ArticleEmbed;

defined( 'ABSPATH' ) || exit;

/** The variable of a query for a payload. */
const QUERY_VAR = 'article_json';

/** Adds the address to those of posts. */
function add_article_endpoint() {
	add_rewrite_endpoint( 'article.json', EP_PERMALINK, QUERY_VAR );
}

add_action( 'init', __NAMESPACE__ . '\add_article_endpoint' );

/**
 * The address of the payload of a post.
 *
 * @param \WP_Post $post Post.
 * @return string
 */
function article_json_url( \WP_Post $post ) {
	$url = get_permalink( $post );
	if ( get_option( 'permalink_structure' ) && false === strpos( $url, '?' ) ) {
		return trailingslashit( $url ) . 'article.json';
	}
	return add_query_arg( QUERY_VAR, 1, $url );
}

/* The address has no slash at its end, as a file. */
add_filter(
	'redirect_canonical',
	static function ( $redirect ) {
		return null === get_query_var( QUERY_VAR, null ) ? $redirect : false;
	}
);

add_action(
	'template_redirect',
	static function () {
		if ( null !== get_query_var( QUERY_VAR, null ) ) {
			send_article( get_queried_object() );
			exit;
		}
	},
	0
);

/**
 * Sends the payload of a post. Pages of any origin may read it.
 *
 * @param mixed $post Post.
 */
function send_article( $post ) {
	header( 'Access-Control-Allow-Origin: *' );
	header( 'X-Content-Type-Options: nosniff' );
	header( 'X-Robots-Tag: noindex' );
	if ( ! has_article( $post ) ) {
		nocache_headers();
		wp_send_json( array( 'error' => __( 'There is no article at this address that everybody may read.', 'article-embed' ) ), 404 );
	}
	$json = wp_json_encode( article( $post ), JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
	$tag  = 'W/"' . md5( $json ) . '"';
	header( 'Content-Type: application/json; charset=utf-8' );
	header( 'Cache-Control: public, max-age=60, stale-while-revalidate=60, stale-if-error=86400' );
	header_remove( 'Expires' );
	header_remove( 'Pragma' );
	header( 'ETag: ' . $tag );
	$known = isset( $_SERVER['HTTP_IF_NONE_MATCH'] ) ? sanitize_text_field( wp_unslash( $_SERVER['HTTP_IF_NONE_MATCH'] ) ) : '';
	if ( in_array( $tag, array_map( 'trim', explode( ',', $known ) ), true ) ) {
		status_header( 304 );
		return;
	}
	status_header( 200 );
	echo $json; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- JSON.
}

/* Consumers that draw cards themselves find the payload in the oEmbed answer. */
add_filter(
	'oembed_response_data',
	static function ( $data, $post ) {
		if ( has_article( $post ) ) {
			$data['article_json'] = article_json_url( $post );
			if ( post_field( $post, 'withdrawn' ) ) {
				$data['title'] = article( $post )['headline'];
				unset( $data['thumbnail_url'], $data['thumbnail_width'], $data['thumbnail_height'] );
			}
		}
		return $data;
	},
	20,
	2
);
