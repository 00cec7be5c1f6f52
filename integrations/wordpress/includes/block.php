<?php
/**
 * The block.
 *
 * @package ArticleEmbed
 */

namespace ArticleEmbed;

defined( 'ABSPATH' ) || exit;

/**
 * The HTML of a card from the attributes of a block or a shortcode.
 *
 * @param array $given Attributes: `src`, `url` and options of the card.
 * @return string HTML; empty without an address.
 */
function card( array $given ) {
	$url = checked_url( $given['url'] ?? '' );
	$src = checked_url( $given['src'] ?? '' );
	if ( '' === $src ) {
		$src = resolve( $url )['src'] ?? '';
	}
	if ( '' === $src ) {
		// The publisher has no card, or did not answer.
		return '' === $url ? '' : sprintf( '<p><a href="%s">%s</a></p>', esc_url( $url ), inert( $url ) );
	}
	return enqueue_for( quotation( $src, $url, card_options( $given ), summary( $src ) ) );
}

add_action(
	'init',
	static function () {
		register_block_type(
			dirname( PLUGIN_FILE ) . '/block',
			array(
				'render_callback' => static function ( $attributes ) {
					$card = card( $attributes );
					return '' === $card ? '' : '<div ' . get_block_wrapper_attributes() . '>' . $card . '</div>';
				},
			)
		);
		// The second script of a list has a number (https://developer.wordpress.org/block-editor/reference-guides/block-api/block-metadata/).
		foreach ( array( '', '-2' ) as $number ) {
			wp_set_script_translations( "article-embed-card-editor-script$number", 'article-embed', dirname( PLUGIN_FILE ) . '/languages' );
		}
	}
);
