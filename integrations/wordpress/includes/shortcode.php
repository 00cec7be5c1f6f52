<?php
/**
 * The shortcode: `[article_embed url="https://news.example/rain" layout="hero"]`.
 *
 * @package ArticleEmbed
 */

namespace ArticleEmbed;

defined( 'ABSPATH' ) || exit;

add_shortcode(
	'article_embed',
	static function ( $attributes ) {
		// Without attributes, WordPress passes an empty text.
		return card( is_array( $attributes ) ? $attributes : array() );
	}
);
