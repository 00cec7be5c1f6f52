<?php
/**
 * Publishers whose addresses become cards when they are pasted.
 *
 * @package ArticleEmbed
 */

namespace ArticleEmbed;

defined( 'ABSPATH' ) || exit;

/**
 * The oEmbed endpoints of the publishers in the settings, by the pattern of their addresses.
 *
 * @return string[]
 */
function providers() {
	$providers = array();
	foreach ( lines( settings()['providers'] ) as $line ) {
		$words = preg_split( '/\s+/', $line );
		if ( 2 === count( $words ) ) {
			$providers[ $words[0] ] = $words[1];
		}
	}
	return $providers;
}

add_action(
	'init',
	static function () {
		foreach ( providers() as $pattern => $endpoint ) {
			wp_oembed_add_provider( $pattern, $endpoint );
		}
	}
);

/**
 * Whether an address is one of a publisher in the settings.
 *
 * @param string $url Address of an article.
 * @return bool
 */
function is_provided( $url ) {
	$endpoint = _wp_oembed_get_object()->get_provider( $url, array( 'discover' => false ) );
	return in_array( $endpoint, providers(), true );
}

/*
 * WordPress would keep the HTML of these answers as it is, with a script of the publisher. The card needs none of it: only
 * the address of the payload is taken over. WordPress shows a link if there is no HTML.
 */
add_filter(
	'oembed_dataparse',
	static function ( $html, $answer, $url ) {
		if ( ! is_provided( $url ) ) {
			return $html;
		}
		$src = payload_of( $answer, $url );
		return '' === $src ? false : quotation( $src, $url, array(), array() );
	},
	20,
	3
);

/* WordPress keeps an answer for a day or longer. What the card says, and its options, are of this moment. */
add_filter(
	'embed_oembed_html',
	static function ( $html, $url ) {
		$tag = '#^\s*<blockquote class="article-embed[^"]*" data-src="([^"]+)"#';
		if ( ! is_string( $html ) || ! preg_match( $tag, $html, $match ) || ! is_provided( $url ) ) {
			return $html;
		}
		$src = html_entity_decode( $match[1], ENT_QUOTES, 'UTF-8' );
		return quotation( $src, $url, card_options( array() ), summary( $src ) );
	},
	10,
	2
);

/* The preview in the block editor is a frame of its own, which needs the script. */
add_filter(
	'oembed_result',
	static function ( $html ) {
		$route = $GLOBALS['wp']->query_vars['rest_route'] ?? '';
		if ( ! is_string( $html ) || '/oembed/1.0/proxy' !== $route || ! has_card( $html ) ) {
			return $html;
		}
		return $html . script_tag() . wp_get_script_tag( array( 'src' => plugins_url( 'js/preview.js', PLUGIN_FILE ) ) );
	}
);
