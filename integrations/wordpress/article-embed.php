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

register_activation_hook(
	__FILE__,
	static function () {
		add_article_endpoint();
		flush_rewrite_rules();
	}
);

register_deactivation_hook( __FILE__, 'flush_rewrite_rules' );
