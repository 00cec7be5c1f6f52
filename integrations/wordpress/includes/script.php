<?php
/**
 * The script that draws cards: shipped with the plugin, with its hash, and only on pages that have a card.
 *
 * @package ArticleEmbed
 */

namespace ArticleEmbed;

defined( 'ABSPATH' ) || exit;

/** The name of the script and of the style sheet. */
const HANDLE = 'article-embed';

/**
 * What the build wrote about embed.js: its `version`, a hash, and its `integrity`. Both are empty in a copy of the source
 * that was not built.
 *
 * @return string[]
 */
function script_facts() {
	$file = dirname( PLUGIN_FILE ) . '/assets/embed.asset.php';
	return is_readable( $file ) ? require $file : array(
		'version'   => '',
		'integrity' => '',
	);
}

/**
 * The origins that payloads may come from, for the attribute `data-origins`. Empty if the site names none; then a pasted
 * quotation of any publisher becomes a card, with the harmless options alone.
 *
 * @return string
 */
function origins() {
	$origins = lines( settings()['origins'] );
	if ( ! $origins ) {
		return '';
	}
	return implode( ' ', array_unique( array_merge( array( origin( home_url() ) ), $origins ) ) );
}

/**
 * The attributes of the script tag, besides `src`.
 *
 * @return array
 */
function script_attributes() {
	$attributes = array(
		'async'       => true,
		'integrity'   => script_facts()['integrity'],
		'crossorigin' => 'anonymous',
	);
	if ( '' !== origins() ) {
		$attributes['data-origins'] = origins();
	}
	return array_filter( $attributes );
}

/**
 * The script tag, for pages that WordPress does not make.
 *
 * @param string $src Address of the script; the one in the folder of the plugin if empty.
 * @return string HTML.
 */
function script_tag( $src = '' ) {
	$src = '' === $src ? add_query_arg( 'ver', script_facts()['version'], plugins_url( 'assets/embed.js', PLUGIN_FILE ) ) : $src;
	return wp_get_script_tag( array_merge( array( 'src' => $src ), script_attributes() ) );
}

/**
 * Whether some HTML has a card.
 *
 * @param string $html HTML.
 * @return bool
 */
function has_card( $html ) {
	return (bool) preg_match( '#<article-embed[\s>]|<blockquote\b[^>]*\bclass=(["\'])(?:(?!\1).)*\barticle-embed(?![\w-])#is', $html );
}

add_action(
	'init',
	static function () {
		$version = script_facts()['version'];
		wp_register_script( HANDLE, plugins_url( 'assets/embed.js', PLUGIN_FILE ), array(), $version, true );
		wp_register_style( HANDLE, plugins_url( 'assets/fallback.css', PLUGIN_FILE ), array(), $version );
	}
);

add_filter(
	'script_loader_tag',
	static function ( $tag, $handle, $src ) {
		return HANDLE === $handle ? script_tag( $src ) : $tag;
	},
	10,
	3
);

/**
 * Adds the script to pages whose text has a card: a block, a shortcode, an address or a pasted quotation.
 *
 * @param string $html HTML.
 * @return string The same HTML.
 */
function enqueue_for( $html ) {
	if ( is_string( $html ) && has_card( $html ) ) {
		wp_enqueue_script( HANDLE );
		wp_enqueue_style( HANDLE );
	}
	return $html;
}

foreach ( array( 'the_content', 'the_excerpt', 'widget_text', 'widget_block_content', 'comment_text' ) as $article_embed_filter ) {
	add_filter( $article_embed_filter, __NAMESPACE__ . '\enqueue_for', 1000 );
}
