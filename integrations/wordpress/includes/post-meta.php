<?php
/**
 * What a post says about itself to other sites: access, corrections, withdrawal.
 *
 * @package ArticleEmbed
 */

namespace ArticleEmbed;

defined( 'ABSPATH' ) || exit;

/** The names of the fields, without their prefix, and their schemas. */
const META = array(
	'access'      => array(
		'type'    => 'string',
		'default' => '',
		'enum'    => array( '', 'free', 'registration', 'metered', 'subscription' ),
	),
	'withdrawn'   => array(
		'type'    => 'boolean',
		'default' => false,
	),
	'corrections' => array(
		'type'     => 'array',
		'default'  => array(),
		'maxItems' => 20,
		'items'    => array(
			'type'                 => 'object',
			'additionalProperties' => false,
			'properties'           => array(
				'date' => array(
					'type'   => 'string',
					'format' => 'date-time',
				),
				'text' => array(
					'type'      => 'string',
					'maxLength' => 1500,
				),
			),
		),
	),
);

add_action(
	'init',
	static function () {
		foreach ( META as $name => $schema ) {
			register_post_meta(
				'post',
				'_article_embed_' . $name,
				array(
					'type'          => $schema['type'],
					'single'        => true,
					'default'       => $schema['default'],
					'show_in_rest'  => array( 'schema' => $schema ),
					'auth_callback' => static function ( $allowed, $key, $post ) {
						return current_user_can( 'edit_post', $post );
					},
				)
			);
		}
	}
);

/**
 * A field of a post.
 *
 * @param \WP_Post $post Post.
 * @param string   $name Name without its prefix.
 * @return mixed
 */
function post_field( \WP_Post $post, $name ) {
	$value = get_post_meta( $post->ID, '_article_embed_' . $name, true );
	return '' === $value ? META[ $name ]['default'] : $value;
}

add_action(
	'enqueue_block_editor_assets',
	static function () {
		if ( 'post' !== get_post_type() || ! settings()['publish'] ) {
			return;
		}
		$needs = array( 'wp-components', 'wp-core-data', 'wp-data', 'wp-edit-post', 'wp-element', 'wp-i18n', 'wp-plugins' );
		wp_enqueue_script( 'article-embed-post', plugins_url( 'js/post.js', PLUGIN_FILE ), $needs, '0.1.0', true );
		wp_set_script_translations( 'article-embed-post', 'article-embed', dirname( PLUGIN_FILE ) . '/languages' );
	}
);
