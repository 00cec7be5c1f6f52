<?php
/**
 * From the address that a writer has to the address of the payload.
 *
 * @package ArticleEmbed
 */

namespace ArticleEmbed;

defined( 'ABSPATH' ) || exit;

/**
 * The payload of an article: by the oEmbed endpoint of its publisher, or the address itself if JSON is there.
 *
 * @param string $url Address of an article or of its payload.
 * @return string[] `src` and `url`; empty if there is no payload.
 */
function resolve( $url ) {
	$url = checked_url( $url );
	if ( '' === $url ) {
		return array();
	}
	$key   = 'article_embed_at_' . md5( $url );
	$found = get_transient( $key );
	if ( ! is_array( $found ) ) {
		$found = find_payload( $url );
		set_transient( $key, $found, $found ? KEPT : RETRY );
	}
	return $found;
}

/**
 * Asks for the payload of an article.
 *
 * @param string $url Address of an article or of its payload.
 * @return string[]
 */
function find_payload( $url ) {
	if ( ! may_request() ) {
		return array();
	}
	if ( is_array( request_json( $url ) ) ) {
		return array( 'src' => $url );
	}
	$answer = _wp_oembed_get_object()->get_data( $url );
	$src    = is_object( $answer ) ? payload_of( $answer, $url ) : '';
	return '' === $src ? array() : compact( 'src', 'url' );
}

/**
 * The address of the payload in an oEmbed answer. Empty if the answer has no card.
 *
 * @param object $answer Answer of an oEmbed endpoint.
 * @param string $url    Address of the article.
 * @return string
 */
function payload_of( $answer, $url ) {
	if ( isset( $answer->article_json ) ) {
		return checked_url( $answer->article_json );
	}
	$html = isset( $answer->html ) && is_string( $answer->html ) ? $answer->html : '';
	$tag  = '#<(?:article-embed\b|blockquote\b(?=[^>]*\bclass="[^"]*\barticle-embed\b))[^>]*?\s(?:data-)?src="([^"]+)"#i';
	if ( ! preg_match( $tag, $html, $match ) ) {
		return '';
	}
	$src = html_entity_decode( $match[1], ENT_QUOTES, 'UTF-8' );
	return checked_url( \WP_Http::make_absolute_url( $src, $url ) );
}

add_action(
	'rest_api_init',
	static function () {
		register_rest_route(
			'article-embed/v1',
			'/resolve',
			array(
				'methods'             => 'GET',
				'args'                => array(
					'url' => array(
						'type'     => 'string',
						'format'   => 'uri',
						'required' => true,
					),
				),
				'permission_callback' => static function () {
					return current_user_can( 'edit_posts' );
				},
				'callback'            => static function ( \WP_REST_Request $request ) {
					$found = resolve( $request['url'] );
					return $found ? $found : new \WP_Error(
						'article_embed_not_found',
						__( 'There is no card at this address. Its publisher has to offer one by oEmbed; or enter the address of the JSON of the article.', 'article-embed' ),
						array( 'status' => 404 )
					);
				},
			)
		);
	}
);
