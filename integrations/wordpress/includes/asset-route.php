<?php
/**
 * The script and its wasm for frames of other sites.
 *
 * Such a frame has no origin of its own, so a browser lets it read only what allows every origin. Files that a web server
 * sends by itself rarely do.
 *
 * @package ArticleEmbed
 */

namespace ArticleEmbed;

defined( 'ABSPATH' ) || exit;

/** A file of the card's own texts in a language. */
const LANGUAGE_FILE = 'messages/[a-z]{2}\.txt';

/** The other files that a frame asks for, and their media types. */
const FILES = array(
	'embed.js'                      => 'text/javascript; charset=utf-8',
	'article_embed_bg.wasm'         => 'application/wasm',
	'article_embed_formats_bg.wasm' => 'application/wasm',
	'reasons.json'                  => 'application/json',
);

/**
 * Where a file is.
 *
 * @param string $file The name of a file that the route lets through.
 * @return string
 */
function asset_file( $file ) {
	return dirname( PLUGIN_FILE ) . '/assets/' . $file;
}

/**
 * The address of the files, with a slash at its end. Empty if the site has no addresses that look like folders: the
 * script looks for its wasm beside itself.
 *
 * @return string
 */
function asset_base() {
	$version = script_facts()['version'];
	return '' !== $version && get_option( 'permalink_structure' ) ? rest_url( "article-embed/v1/assets/$version/" ) : '';
}

add_action(
	'rest_api_init',
	static function () {
		register_rest_route(
			'article-embed/v1',
			'/assets/(?P<version>[0-9a-f]+)/(?P<file>' . implode( '|', array_map( 'preg_quote', array_keys( FILES ) ) ) . '|' . LANGUAGE_FILE . ')',
			array(
				'methods'             => 'GET',
				'permission_callback' => '__return_true',
				'callback'            => static function ( \WP_REST_Request $request ) {
					$is_known = script_facts()['version'] === $request['version'] && is_file( asset_file( $request['file'] ) );
					return $is_known ? new \WP_REST_Response() : new \WP_Error( 'article_embed_no_asset', __( 'There is no such version.', 'article-embed' ), array( 'status' => 404 ) );
				},
			)
		);
	}
);

/* REST answers are JSON; these are files. */
add_filter(
	'rest_pre_serve_request',
	static function ( $served, $result, \WP_REST_Request $request ) {
		$file = $request['file'];
		if ( 0 !== strpos( $request->get_route(), '/article-embed/v1/assets/' ) || $result->is_error() ) {
			return $served;
		}
		header( 'Content-Type: ' . ( FILES[ $file ] ?? 'text/plain; charset=utf-8' ) );
		header( 'Access-Control-Allow-Origin: *' );
		header_remove( 'Access-Control-Allow-Credentials' );
		header( 'Cross-Origin-Resource-Policy: cross-origin' );
		header( 'Cache-Control: public, max-age=31536000, immutable' );
		header_remove( 'Expires' );
		header_remove( 'Pragma' );
		readfile( asset_file( $file ) ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_system_operations_readfile -- A file of the plugin.
		return true;
	},
	10,
	3
);
