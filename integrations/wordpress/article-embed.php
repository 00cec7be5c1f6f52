<?php
/**
 * Plugin Name:       Article Embed
 * Plugin URI:        https://github.com/article-embed/article-embed
 * Description:       Shows news articles of other sites as cards, and offers the articles of this site as cards to others.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The article-embed authors
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       article-embed
 * Domain Path:       /languages
 *
 * @package ArticleEmbed
 */

namespace ArticleEmbed;

defined( 'ABSPATH' ) || exit;

/** The main file of the plugin. */
const PLUGIN_FILE = __FILE__;

foreach (
	array(
		'options',
		'settings',
		'script',
		'request',
		'payload',
		'disclosures',
		'quotation',
		'resolve',
		'providers',
		'block',
		'shortcode',
		'post-meta',
		'article',
		'article-json',
		'frame',
		'asset-route',
	) as $article_embed_part
) {
	require_once __DIR__ . "/includes/{$article_embed_part}.php";
}

add_action(
	'init',
	static function () {
		load_plugin_textdomain( 'article-embed', false, dirname( plugin_basename( PLUGIN_FILE ) ) . '/languages' );
	}
);

/**
 * Lets each site write its rules of addresses again at its next request, with or without those of the plugin.
 *
 * @param bool $network_wide Whether all sites of a network have got or lost the plugin.
 */
function forget_rules( $network_wide ) {
	if ( ! $network_wide || ! is_multisite() ) {
		delete_option( 'rewrite_rules' );
		return;
	}
	$sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $sites as $site ) {
		delete_blog_option( $site, 'rewrite_rules' );
	}
}

register_activation_hook( __FILE__, __NAMESPACE__ . '\forget_rules' );
register_deactivation_hook( __FILE__, __NAMESPACE__ . '\forget_rules' );
